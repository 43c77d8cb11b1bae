export const commandline = {
  // Arguments that cannot be understood
  'commandline.unknownOption':
    'Argument {number}: there is no option {option}. {program} --help lists the options.',
  'commandline.unknownOptionNear':
    'Argument {number}: there is no option {option}. Did you mean --{nearest}? {program} --help lists the options.',
  'commandline.unexpected':
    'Argument {number}: {argument} belongs to no option. Put quotation marks around a value that has spaces in it.',
  'commandline.tooLong':
    'Argument {number} has {length} characters, and no option takes more than {longest}. It was not read.',
  'commandline.noValue': '{option} needs a value: {option} {metavar}, or {option}={metavar}.',
  'commandline.noValueWanted': '{option} takes no value. Leave out {value}.',
  'commandline.twice':
    '{option} is given twice. Give it once: it is not clear which of the two values is meant.',
  'commandline.moveAllAndSome':
    '--replace-conflicts is given both alone (every conflicting certificate) and with a thumbprint (only that one). Keep one of the two forms.',

  // Options that do not go together
  'commandline.exclusive': '{first} and {second} contradict each other. Keep the one that you mean.',
  'commandline.removeTakesAll':
    '--remove takes back what the record of this machine lists, so {option} would have no effect. Leave it out.',
  'commandline.needsSetup':
    '{option} describes a setup, but the command line does not say which. Add --setup integrated --local-client-only, or --answers with a file.',
  'commandline.noCertificate':
    'It is not said which certificate the RIS server uses. Add --local-client-only: the client runs on the same machine, and the wizard makes a certificate for localhost. Or add --host NAME --certificate THUMBPRINT, with a certificate of the store LocalMachine\\My; or --host NAME --request FILE, to ask a certification authority for one.',
  'commandline.needsHost':
    '{option} needs --host NAME: the host name that clients call, and that the certificate is for.',
  'commandline.needsCertificate':
    '--trust-certificate says that a certificate is to be trusted, but not which one. Add --certificate THUMBPRINT.',
  'commandline.localHost':
    '--local-client-only and --host {host} contradict each other: Local Client Only is for localhost. Keep the one that you mean; another host needs --certificate THUMBPRINT.',
  'commandline.noClient':
    '--client-dir names the folder of a RIS client, but --setup server sets up no client. Leave it out, or use --setup integrated.',
  'commandline.nothingToSave':
    '--save-answers writes the choices of this command line, and there are none. Add --setup or --answers.',
  'commandline.sameFile':
    '{first} and {second} name the same file, {path}: one would overwrite the other. Give each a file of its own.',

  // Values; {place} is an option, or a key and the answer file that it is in
  'commandline.value.setup':
    '{place} must be server, client or integrated (server and client on one machine), not {value}.',
  'commandline.value.port': '{place} must be a whole number from 1 to 65535, not {value}.',
  'commandline.value.host':
    '{place} must be a host name of letters, digits, hyphens and dots, at most 253 characters, for example ris01.hospital.example, not {value}.',
  'commandline.value.account':
    '{place} must be the name of an account as services write it, for example HOSPITAL\\ris or NT AUTHORITY\\NetworkService, not {value}.',
  'commandline.value.hostAddress':
    '{place} must be a host name, not {value}: no certificate can prove an IP address to the RIS, which is made for .NET Framework 4.0. Give the name that the certificate is for.',
  'commandline.value.localHost':
    '{place} must be "localhost", not {value}: the wizard’s own certificate (source "local") is for this computer alone. Another host needs a certificate of the store.',
  'commandline.value.thumbprint':
    '{place} must be a thumbprint of 40 hexadecimal digits, not {value}. On the command line spaces, colons and small letters do not matter; in an answer file it is 40 digits, with capitals.',
  'commandline.value.address':
    '{place} must be an address of the form net.tcp://HOST:PORT/, for example net.tcp://ris01:9999/, not {value}.',
  'commandline.value.folder':
    '{place} must be the path of a folder, with 1 to 1024 characters and no control characters, not {value}.',
  'commandline.value.relative':
    '{place} must be a whole path, from the drive or root on, because an answer file is used in other folders too; it is {value}.',
  'commandline.value.file':
    '{place} must be the path of a file, with 1 to 1024 characters and no control characters, not {value}.',
  'commandline.value.conflicts':
    '{place} takes a thumbprint of 40 hexadecimal digits (spaces and colons do not matter), not {value}.',
  'commandline.value.conflictsAnswer':
    '{place} must be "refuse", "move", or an object with "move": a list of 1 to 100 thumbprints, each of 40 hexadecimal digits in capitals.',
  'commandline.value.object': '{place} must be a JSON object, not {value}.',
  'commandline.value.exactly': '{place} must be {expected}, not {value}.',
  'commandline.value.missing': '{place} is missing.',
  'commandline.value.unknownKey':
    '{place} is not known to this version. Correct its spelling or leave it out; --save-answers writes an answer file with all keys.',

  // Answer files
  'commandline.answers.absent': 'There is no answer file {path}. Check the path after --answers.',
  'commandline.answers.unreadable':
    'The answer file {path} cannot be read ({reason}). Check who may read it.',
  'commandline.answers.notFile': '{path}, given with --answers, is not a file. Name an answer file.',
  'commandline.answers.tooLarge':
    'The answer file {path} has more than {limit} bytes, so it is not one of this wizard. Name the right file after --answers.',
  'commandline.answers.utf16': 'The answer file {path} is saved as UTF-16. Save it as UTF-8.',
  'commandline.answers.notUtf8':
    'The answer file {path} is not UTF-8 text (near byte {offset}). Save it as UTF-8.',
  'commandline.answers.notJson':
    'The answer file {path} is not JSON: line {line}, column {column} cannot be read. A missing comma or quotation mark, or a single backslash in a Windows path (write \\\\), is the usual cause.',

  // Files that the run writes
  'commandline.output.link':
    '{path} is a link, or lies behind one. Files are written with administrator rights, so no link is followed: give the real path.',
  'commandline.output.folder': '{path} is a folder. Name a file in it.',
  'commandline.output.special': '{path} is no ordinary file. Name a new file.',
  'commandline.output.linked':
    '{path} is one file under several names (hard links), and writing it would change the others too. Name a new file.',
  'commandline.output.noFolder':
    '{path} cannot be made: its folder does not exist. Make the folder, or name a file elsewhere.',
  'commandline.output.denied':
    '{path} cannot be written ({reason}). Choose a file in a folder that you may write to.',
  'commandline.output.changed':
    '{path} was replaced while it was being opened. Nothing was written to it; name another file.',
  'commandline.output.incomplete':
    '{path} is incomplete: writing to it failed ({reason}). The run itself went on.',

  // The run
  'commandline.failure':
    'The wizard came upon an error of its own: {reason}. Please report it; --log FILE writes where in the program it happened.',
  'commandline.embedded': 'Working on the embedded machine in {folder}. This computer itself is not changed.',
  'commandline.demonstration':
    'No RIS was installed there, so a small demonstration product was installed first.',
  'commandline.stopping': 'Stopping; please wait. Whatever this run has changed is taken back.',
  'commandline.log.start': '{program} {version}. Command line: {arguments}',
  'commandline.log.startInvalid':
    '{program} {version}. Of the command line, this was understood: {arguments}',
  'commandline.log.step': 'Step, {state}: {step}',
  'commandline.log.change': '{target}: {before} -> {after}',
  'commandline.log.check': 'Check {id}, {status}: {subject}: {found}',
  'commandline.log.wouldLog': 'The RIS would log: {sentence}',
  'commandline.log.remedy': 'To do: {remedy}',
  'commandline.log.end': 'Outcome: {outcome}, exit code {exitCode}.',

  // Progress
  'commandline.phase.detecting': 'Reading the machine',
  'commandline.phase.certificates': 'Reading certificates: {done} of {total}',
  'commandline.phase.certificatesSoFar': 'Reading certificates: {done} so far',
  'commandline.phase.planning': 'Planning',
  'commandline.phase.undoing': 'Taking back what was changed',
  'commandline.phase.verifying': 'Checking whether the RIS client would connect',

  // Steps
  'commandline.step.stopService': 'Stop the service {service}',
  'commandline.step.startService': 'Start the service {service}',
  'commandline.step.create': 'Make a certificate for {host}, with its key, in {store}',
  'commandline.step.copy': 'Put the certificate from {from} into {to}, without its key',
  'commandline.step.move': 'Move the certificate {thumbprint} from {from} to {to}',
  'commandline.step.discard': 'Take the old certificate {thumbprint} out of {from}',
  'commandline.step.install': 'Install the certificate in {store}',
  'commandline.step.request': 'Make a key and request a certificate for {host}',
  'commandline.step.trustIssuer': 'Trust the root that was confirmed, for server certificates only',
  'commandline.step.access': 'Let {account} read the private key',
  'commandline.step.keepInstalled':
    'Leave the certificate {thumbprint}, which an authority issued, with its key',
  'commandline.step.withdrawRequest': 'Withdraw the request for {host}, and delete its key',
  'commandline.step.withdrawAccess': 'Take the right to read the private key from {account}',
  'commandline.step.edit': 'Change settings in {file}',
  'commandline.step.keepRecord': 'Write the record of this setup',
  'commandline.step.dropRecord': 'Delete the record of this setup',
  'commandline.step.takeOut': 'Take the certificate {thumbprint} out of {store}',
  'commandline.step.moveBack': 'Put the certificate {thumbprint} back into {store}',
  'commandline.step.editBack': 'Put the settings back in {file}',
  'commandline.state.planned': 'not done',
  'commandline.state.done': 'done',
  'commandline.state.undone': 'undone',
  'commandline.state.failed': 'FAILED',

  // Plan and verdict
  'commandline.plan.setting': 'setting',
  'commandline.plan.before': 'before',
  'commandline.plan.after': 'after',
  'commandline.plan.state': 'state',
  'commandline.plan.record': 'record',
  'commandline.plan.file': 'file',
  'commandline.plan.certificate': 'certificate',
  'commandline.plan.request': 'request',
  'commandline.plan.access': 'right to read',
  'commandline.plan.none': '(none)',
  'commandline.plan.empty': '(empty)',
  'commandline.verdict.pass': 'ok',
  'commandline.verdict.warn': 'warning',
  'commandline.verdict.fail': 'FAILS',
  'commandline.verdict.skipped': 'skipped',
  'commandline.verdict.question': 'Would the RIS client connect?',
  'commandline.verdict.yes': 'Yes.',
  'commandline.verdict.no': 'No.',
  'commandline.verdict.passed': 'Checks passed: {count}; --verify lists them.',
  'commandline.verdict.unknown': 'The wizard cannot tell.',
  'commandline.verdict.wouldLog': 'The RIS would log: {sentence}',
  'commandline.verdict.remedy': 'To do: {remedy}',

  // The last line: what happened, and what to do next
  'commandline.end.installed': 'Installed. The RIS client would connect: start it and log in.',
  'commandline.end.installedUnjudged':
    'Installed. Whether the RIS client would connect cannot be judged here: start it and try.',
  'commandline.end.installedNot':
    'Installed, but the RIS client would not connect. Do what is said above, then run the same command with --verify.',
  'commandline.end.unchanged':
    'Nothing to change: everything is set up already, and the RIS client would connect. Start it and log in.',
  'commandline.end.unchangedUnjudged':
    'Nothing to change: everything is set up already. Whether the RIS client would connect cannot be judged here: start it and try.',
  'commandline.end.unchangedNot':
    'Nothing was changed, but the RIS client would not connect. Do what is said above, then run the same command again.',
  'commandline.end.nothingToRemove': 'Nothing to take back: there is nothing of this wizard on this machine.',
  'commandline.end.removed': 'Removed. Everything that the wizard set up here has been taken back.',
  'commandline.end.removedWithNotes':
    'Removed. What the wizard set up here has been taken back, but for what is said above.',
  'commandline.end.planned':
    'Nothing was changed. Planned steps: {count}. Run the same command without --plan to carry them out.',
  'commandline.end.plannedNothing': 'Nothing was changed, and there is nothing to change.',
  'commandline.end.verified': 'The RIS client would connect: start it and log in.',
  'commandline.end.verifiedUnjudged':
    'No check fails, but whether the RIS client would connect cannot be judged here: start it and try.',
  'commandline.end.verifiedNot':
    'The RIS client would not connect. Failed checks: {count}. Do what is said under each, or run the setup again: it repairs what it set up.',
  'commandline.end.waitingForCa':
    'Waiting for the certification authority. Run the wizard again when it has answered.',
  'commandline.end.cancelled': 'Cancelled. The machine is as it was before this run.',
  'commandline.end.conflicts':
    'Nothing was changed: the RIS server would find other certificates beside its own, and then it does not start. Run again with the option named above to move them to quarantine; --remove brings them back.',
  'commandline.end.planChanged':
    'Nothing was changed: the machine is not as it was when the plan was made. Look at the new plan, then run again.',
  'commandline.end.refused': 'Nothing was changed. Do what is said above, then run the same command again.',
  'commandline.end.rolledBack':
    'Taken back: the machine is as it was before this run. Do what is said above, then run the same command again.',
  'commandline.end.failed':
    'Failed. Do what is said above, then run the same command again: it first takes back whatever this run has left.',
  'commandline.end.busy':
    'Nothing was changed: another run of the wizard is changing this machine. Run again when it has finished.',
  'commandline.end.otherVersion':
    'Nothing was changed: another version of this wizard has set up this machine. Use that version or a newer one.',
  'commandline.end.invalid':
    'Nothing was changed: the wizard cannot tell what to do. {program} --help explains the options.',

  // Help
  'commandline.help.title':
    'RIS Setup Wizard {version}: sets up a RIS server and its client, and says whether the client would connect.',
  'commandline.help.usage': 'Usage: {program} [options]',
  'commandline.help.forms':
    'Every option can also be written as on Windows, in capitals or not: /quiet, /setup:integrated, /log:FILE. Without --setup and --answers the wizard repairs what the record of this machine says. It never asks a question and never restarts the machine.',
  'commandline.help.group.setup': 'What to set up',
  'commandline.help.group.command': 'What to do (without any of these: set up, or repair)',
  'commandline.help.group.output': 'Input and output',
  'commandline.help.group.program': 'The program',
  'commandline.help.setup': 'server, client, or integrated: server and client on this machine.',
  'commandline.help.localClientOnly':
    'The client runs on the same machine as the server; the wizard makes the certificate for localhost.',
  'commandline.help.host':
    'Host name that clients call, where it is not --local-client-only; the certificate is for it.',
  'commandline.help.certificate':
    'The RIS server uses this certificate of LocalMachine\\My, and finds it by its thumbprint. It stays as it is.',
  'commandline.help.trustCertificate':
    'This computer trusts that certificate alone, where it does not trust its issuer: a copy without the key goes into LocalMachine\\TrustedPeople; --remove takes it out.',
  'commandline.help.serviceAccount':
    'Account that is to read the private key, where the RIS service is yet to run as it.',
  'commandline.help.serverDir': 'Folder of the RIS server, where it is not found by itself.',
  'commandline.help.clientDir': 'Folder of the RIS client, where it is not found by itself.',
  'commandline.help.port': 'Port of the RIS server; 8000 unless given.',
  'commandline.help.enterpriseUrl':
    'Address of an enterprise server, where there is one: logging in keeps using it.',
  'commandline.help.replaceConflicts':
    'Moves other certificates that the RIS server would also find to quarantine; --remove brings them back. With a thumbprint only that one; repeatable. A certificate that something else uses is moved only when its thumbprint is given.',
  'commandline.help.plan':
    'Shows what would be changed, and changes nothing. With --remove: what would be taken back.',
  'commandline.help.verify': 'Checks whether the RIS client would connect, and changes nothing.',
  'commandline.help.remove': 'Takes back everything that the wizard has set up on this machine.',
  'commandline.help.quiet': 'Prints one line where all went well; otherwise the errors, to standard error.',
  'commandline.help.answers':
    'Reads the choices from a file (JSON). Options on the command line override it.',
  'commandline.help.saveAnswers': 'Writes the choices to a file for --answers. It holds no secret.',
  'commandline.help.log':
    'Writes a log to a file, replacing it. The run does not start where the file cannot be written.',
  'commandline.help.json': 'Prints the result as one JSON document, errors included, and nothing else.',
  'commandline.help.result':
    'Writes the same document to a file, replacing it; the file is empty while the run lasts.',
  'commandline.help.root':
    'Works on the embedded machine in a folder (certificate stores, services and products as files) instead of on this computer.',
  'commandline.help.rootElsewhere':
    'Off Windows the embedded machine is the only one. Without --root it lies in ris-machine under $XDG_DATA_HOME/ris-setup-wizard or ~/.local/share/ris-setup-wizard. Where no RIS is installed on it, setting up and planning first install a small demonstration product.',
  'commandline.help.version': 'Prints the version.',
  'commandline.help.help': 'Prints this text; also -h and /?.',
  'commandline.help.examples': 'Examples',
  'commandline.help.example.plan': 'See what would be changed:',
  'commandline.help.example.install':
    'Set up server and client on this machine, silently, with a log and a result file:',
  'commandline.help.example.conflict': 'Replace one certificate that stands in the way:',
  'commandline.help.example.answers': 'Write the choices to a file, for other machines:',
  'commandline.help.example.certificate': 'Use a certificate that is already in the store:',
  'commandline.help.example.useAnswers': 'Use that file there, written as on Windows:',
  'commandline.help.example.verify': 'Check a machine, for a script:',
  'commandline.help.example.remove': 'Take everything back:',
  'commandline.help.exits':
    'Exit codes (those of Windows Installer; off Windows the low 8 bits, in brackets)',
  'commandline.help.exit.done':
    'done: set up, nothing to change, removed, planned, or the client would connect',
  'commandline.help.exit.cancelled': 'cancelled; what was done has been taken back',
  'commandline.help.exit.failed':
    'failed, refused, conflicts, or --verify found that the client would not connect; the text or the JSON says which',
  'commandline.help.exit.busy': 'another run is changing this machine',
  'commandline.help.exit.otherVersion': 'another version has set up this machine',
  'commandline.help.exit.invalid': 'the command line or the answer file is wrong',
} as const;
