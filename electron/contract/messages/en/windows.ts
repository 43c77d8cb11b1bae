/** Faults of Windows' own stores, keys, services and rights; `{call}` is the Win32 function that failed. */
export const windows = {
  'windows.denied':
    'Windows denied access to {where} ({call}, {code}). Run the wizard as an administrator; if it is one already, a policy or a security program protects this.',
  'windows.diskFull':
    'There is no room left on the disk for {where} ({call}, {code}). Free some space and run the wizard again.',
  'windows.inUse':
    '{where} is in use by another program ({call}, {code}). Close that program and run the wizard again.',
  'windows.notFound': '{where} is not there ({call}, {code}). Check its name, and that it is installed.',
  'windows.exists':
    '{where} exists already ({call}, {code}). Run the wizard again: it will take it into account.',
  'windows.provider':
    'The cryptographic provider of {where} is not installed or does not work ({call}, {code}). Repair Windows or install the provider, then run the wizard again.',
  'windows.keyMissing':
    'The private key of {where} is not on this machine ({call}, {code}). Run the setup again to make a new certificate.',
  'windows.noCertificate':
    '{where} is not a certificate that Windows can read ({call}, {code}). Nothing was stored; remove it from where it came from.',
  'windows.memory':
    'Windows ran out of memory or resources at {where} ({call}, {code}). Close programs and run the wizard again.',
  'windows.failed':
    'Windows refused {where} ({call}, {code}). Look the code up, or send it with the log to support.',
  'windows.name':
    '"{name}" cannot be the name of {what}. Correct the name in the configuration that holds it.',
  'windows.noAccount':
    'Windows knows no account "{account}" ({code}). Write it as the service does: DOMAIN\\name, COMPUTER\\name, LocalSystem or NT AUTHORITY\\NetworkService.',
  'windows.cngRights':
    '{where} is a CNG key, which the RIS cannot use, so its rights were left alone. Take a certificate whose key lies in a legacy provider.',
  'windows.store.exists':
    'A certificate {thumbprint} is in {store} already. Run the wizard again: it will take it into account.',
  'windows.service.gone': 'There is no Windows service "{service}". Check that the RIS server is installed.',
  'windows.service.denied':
    'Windows does not let this process control the service "{service}" ({code}). Run the wizard as an administrator.',
  'windows.service.disabled':
    'The Windows service "{service}" is disabled ({code}). Set its start type to manual or automatic and run the wizard again.',
  'windows.service.dependents':
    'Other services depend on the Windows service "{service}" and are running ({code}). Stop them and run the wizard again.',
  'windows.service.logon':
    'The Windows service "{service}" cannot log on with its account ({code}). Correct the account or its password in the service settings.',
  'windows.service.file':
    'Windows cannot start the program of the service "{service}" ({code}). Check that the RIS server is installed completely.',
  'windows.service.timeout':
    'The Windows service "{service}" did not answer in time ({code}). Look in its log and in the event log, then run the wizard again.',
  'windows.service.stuck':
    'The Windows service "{service}" makes no progress: it is still {state} after {seconds} seconds. Look in its log, or restart the machine, then run the wizard again.',
  'windows.service.ended':
    'The Windows service "{service}" ended instead of starting (exit code {code}). Its own log and the event log say why.',
  'windows.service.failed':
    'Windows could not {action} the service "{service}" ({code}). Look in its log and in the event log.',
} as const;
