/** Said while a person gives a file, a folder or a password to the window. */
export const giving = {
  'hosts.choose.answer': 'Choose the answer of the certification authority',
  'hosts.choose.issuer': 'Choose the root certificate of the certification authority',
  'hosts.choose.pfx': 'Choose the PFX file with the certificate and its private key',
  'hosts.choose.serverFolder': 'Choose the folder that the RIS server is installed in',
  'hosts.choose.clientFolder': 'Choose the folder that the RIS client is installed in',
  'hosts.choose.certificates': 'Certificates',
  'hosts.choose.pfxFiles': 'PFX files',
  'hosts.choose.allFiles': 'All files',

  'hosts.give.noFolder': 'There is no folder {path}. Check the drive and the spelling.',
  'hosts.give.noFile':
    'What was dropped is no file of this computer. Drop the file itself, from a folder or the desktop, or choose it with the button.',
  'hosts.give.several': 'Several files were dropped, but one is asked for. Drop that one alone.',
  'hosts.give.network':
    'The file {name} lies in a network folder, from where it cannot be dropped here. Choose it with the button, or copy it to this computer first.',
  'hosts.give.longPath':
    'The path has more than {limit} characters, which the wizard does not take. Move the file or the folder to where its path is shorter.',
  'hosts.give.noDialog':
    'The browser host has no dialog for that. Type the path of a folder; choose a file with the button of the page.',
  'hosts.upload.large':
    'The file {name} has more than {limit} bytes, so it is another one than the one asked for. Choose the right file.',
  'hosts.upload.cut': 'The file {name} did not arrive whole, or took too long. Choose it once more.',
  'hosts.upload.many':
    'Too many files are being sent at a time. Wait until they have arrived, and try once more.',
  'hosts.notTyped':
    'The password of the PFX file was typed, and the wizard keeps a typed password only until it has been used. Go back to the certificate and type it once more.',
} as const;
