/** Faults of files and folders, and of the embedded machine. */
export const machine = {
  'file.diskFull': 'There is no room left on the disk for {path}. Free some space and run the wizard again.',
  'file.denied':
    'Access to {path} was denied. Run the wizard as an administrator, and check that no policy or antivirus program protects the file.',
  'file.readOnlyVolume':
    '{path} lies on a disk that cannot be written to. Make the disk writable and run the wizard again.',
  'file.inUse': '{path} is in use by another program. Close that program and run the wizard again.',
  'file.exists':
    '{path} exists already, and the wizard does not overwrite it. Move it away and run the wizard again.',
  'file.noFolder': '{path} cannot be reached: a folder of its path is missing or is a file. Check the path.',
  'file.link': '{path} is a link, which the wizard does not follow. Put the file itself there.',
  'file.notRegular': '{path} is not a regular file. Put the file that belongs there in its place.',
  'file.tooLarge':
    '{path} has {size} bytes; the wizard reads at most {limit}. A file of this kind is never so large: put the right one in its place.',
  'file.outside': '{path} does not lie in the embedded machine {root}. Name a folder inside it.',
  'file.relative': '{path} is not a whole path from the root of a drive. Give the whole path.',
  'file.failed': '{path} could not be read or written ({reason}). Check the disk, then run the wizard again.',
  'key.notRsa':
    'The private key for {where} is not an RSA key of a usual length, which is all that the RIS can use. Take a certificate with an RSA key.',
  'embedded.noAccount':
    'The embedded machine takes "{account}" for no account. Write it as a service does: DOMAIN\\name, COMPUTER\\name or LocalSystem.',
  'embedded.damaged':
    '{path} of the embedded machine cannot be understood ({reason}). Correct it, or use another folder with --root.',
  'embedded.noFolder':
    'The embedded machine cannot be made in {path} ({reason}). Name a folder that you can write to with --root.',
  'embedded.noService': 'There is no service {service} on this machine. Check its name.',
  'embedded.keyLost':
    'The key container {container} is not on this machine any more. Run the setup again to make a new certificate.',
  'embedded.present':
    'A certificate {thumbprint} is in {store} already. Run the wizard again: it will take it into account.',
} as const;
