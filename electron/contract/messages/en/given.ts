/** Files that somebody gives to the wizard, and what keeps their certificates from being used or trusted. */
export const given = {
  'given.answer': 'The answer of the certification authority, {path}, cannot be used:',
  'given.issuer': 'The root certificate to be trusted, {path}, cannot be used:',
  'given.pfx': 'The PFX file {path} cannot be imported:',
  'given.absent': 'There is no file {path}. Check the folder and the spelling.',
  'given.nothingTyped':
    'The password is to be typed, but nobody can type one here. Put it into a file that only you can read, and name that file with --pfx-password-file.',
  'given.passwordLong':
    'The password ({place}) has more than {limit} bytes, so it is none. Give the file that holds the password and nothing else.',
  'given.passwordText':
    'The password ({place}) is not text in UTF-8 or UTF-16. Write it once more with an editor, and save it as UTF-8.',

  'plan.rejoins':
    'The certificate {thumbprint} had lost the reference to its private key, which lies in the key container {container}: they are joined again.',
  'plan.response.refused': 'The answer {path} completes no request on this computer:',
  'plan.response.cng':
    'The answer belongs to the pending request for {subject} ({certificate}), but its private key lies in a CNG key provider, and the RIS cannot use such a key. The request was made by another program; it stays as it is.',
  'plan.response.ofUser':
    'The answer belongs to the pending request for {subject} ({certificate}), which lies in your own certificate store: its private key is yours alone, and no service can use it. The request was made by another program; it stays as it is.',
  'plan.response.remedy':
    'Make a new request with the wizard (--request), which makes its key where the RIS can use it, send it to the certification authority, and complete its answer.',
  'plan.issuer.refused': 'No root of the file {path} is trusted:',
  'plan.issuer.fingerprint.remedy':
    'The wizard does not show the file’s own fingerprint, because copying it from the file would confirm nothing. Take the SHA-256 fingerprint of the root from the certification authority itself: its published page over a connection you trust, its letter, or a call to a number that you know.',
  'plan.issuer.limited':
    'The root {subject} lies in {store}, but somebody has limited it to other purposes than Server Authentication, so it proves no server here. Lift the limit in certlm.msc (properties of the certificate), or ask whoever set it.',
} as const;
