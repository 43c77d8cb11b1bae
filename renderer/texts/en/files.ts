/** Giving files and folders, and the certificate that comes in a PFX. */
export const files = {
  'file.choose': 'Choose a file…',
  'file.another': 'Choose another file…',
  'file.drop': 'or drop it here',
  'file.given': 'Given:',
  'file.taking': 'Taking the file…',
  'file.paste': 'Paste its text instead',
  'file.paste.label': 'Text of the file',
  'file.paste.hint': 'All of it, with the lines that begin with five hyphens.',
  'file.paste.use': 'Use this text',

  'folder.choose': 'Show where the {name} is…',
  'folder.typed': 'Folder of the {name}',
  'folder.typed.hint': 'Its whole path, if it is installed in a folder of its own.',
  'folder.use': 'Look in this folder',

  'busy.certificate.checking': 'Checking the certificate…',
  'busy.pfx': 'Opening the PFX file…',
  'import.title': 'A certificate with its private key, from a PFX file',
  'import.text': 'Imports a file that another computer or an authority made (PFX or P12).',
  'import.file': 'PFX file',
  'import.file.hint': 'It holds the certificate, its private key and often the certificates of its issuers.',
  'import.password': 'Password of the PFX file',
  'import.password.hint': 'It opens the file once, and is kept nowhere.',
  'import.password.show': 'Show the password',
  'import.password.fits': 'The password opens the file.',
  'import.open': 'Open the file',
  'import.in': 'In the PFX file',
  'import.exportable': 'The private key may be exported from this computer later',
  'import.fault.file': 'Give the PFX file first.',
  'import.fault.password': 'The PFX file is still locked. Type its password.',
  'import.fault.refused': 'The PFX file cannot be used. The reason stands below it.',
  'import.fault.unsuitable':
    'No certificate in the PFX file suits the RIS server. The reasons stand below; choose another file or another way.',
  'import.fault.pick': 'The PFX file holds several certificates that suit. Choose one of them.',
  'window.pfxWrong':
    'The password does not open the PFX file. Upper and lower case count, and so does the keyboard’s language.',
  'window.pfxNeeded': 'Type the password of the PFX file. Whoever made the file knows it.',
  'window.pfxCertificate':
    'This file holds certificates without a private key, so it is not a PFX file. If it is the answer to a request that was made here, complete that request with it; otherwise ask for the PFX file.',
} as const;
