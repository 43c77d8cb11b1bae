import { asking } from './en/asking.ts';
import { connecting } from './en/connecting.ts';
import { files } from './en/files.ts';

/** The pages' own words; `{name}` is a parameter. Other languages have exactly these keys. */
export const en = {
  'app.name': 'RIS Setup',
  'app.step': 'Step {step} of {of}',

  'button.back': 'Back',
  'button.next': 'Next',
  'button.cancel': 'Cancel',
  'button.close': 'Close',
  'button.copy': 'Copy',
  'button.install': 'Install',
  'button.repair': 'Repair',
  'button.remove': 'Remove',
  'button.check': 'Check',
  'copy.done': 'Copied.',
  'copy.failed': 'The clipboard refused. Select the text and press Ctrl+C.',
  'save.done': 'Saved to',

  'busy.looking': 'Reading products, settings and certificates…',
  'busy.planning': 'Working out what has to change…',
  'busy.store': 'Reading the certificate store…',
  'busy.certificate': 'Opening the certificate…',
  'busy.read': '{done} of {total} certificates read',

  'days.one': '{count} day left',
  'days.other': '{count} days left',

  'leave.title': 'Leave the setup?',
  'leave.text': 'Nothing on this computer has been changed. What you entered on these pages is lost.',
  'leave.stay': 'Stay',
  'leave.leave': 'Leave',

  'start.instruction': 'What should this computer be set up as?',
  'start.looking': 'Looking at this computer',
  'start.failed': 'This computer could not be looked at',
  'start.fault.choose': 'Choose one of the setups first.',
  'start.fault.missing':
    'A product that this setup needs was not found on this computer. Install it first, say below which folder it is in, or choose another setup.',
  'start.fault.folder': 'A product was found in several folders. Say below which one is meant.',
  'start.again': 'Look again',
  'setup.integrated': 'RIS and viewer on one computer',
  'setup.integrated.text': 'Server and client on this computer, joined by a certificate of their own.',
  'setup.integrated.picture': 'One computer in which the RIS client talks to the RIS server.',
  'setup.server': 'RIS server',
  'setup.server.text': 'The RIS server alone: its address and its certificate.',
  'setup.server.picture': 'A RIS server that waits for clients.',
  'setup.client': 'RIS client',
  'setup.client.text':
    'Points this client at a server elsewhere, checks whether it would connect, and says why not.',
  'setup.client.picture': 'A RIS client that talks over the network to a RIS server on another computer.',
  'need.title': 'Needs:',
  'need.server': 'RIS server',
  'need.client': 'RIS client',
  'need.rights': 'administrator rights',
  'need.address': 'the server’s address',
  'need.missing': '(missing)',

  'found.title': 'Found on',
  'found.embedded': 'This is a demonstration computer in a folder: nothing on the real one is changed.',
  'found.notElevated':
    'The wizard was started without administrator rights. It can look at everything, but to change something, start it with “Run as administrator”.',
  'found.notInstalled': '{name}: not installed here',
  'found.in': 'in',
  'found.several': '{name} is in several folders. Which one is meant?',
  'found.choose': 'Choose a folder',
  'found.service': 'Windows service',
  'found.own': 'The wizard’s certificate',
  'found.noCertificate': 'No certificate stands in the way',
  'found.conflicts.one':
    '{count} certificate stands in the way of a setup; you will be asked before it is moved',
  'found.conflicts.other':
    '{count} certificates stand in the way of a setup; you will be asked before they are moved',
  'product.server': 'RIS server',
  'product.client': 'RIS client',

  'maintenance.instruction': 'The RIS is set up on this computer',
  'maintenance.question': 'What do you want to do?',
  'maintenance.modify': 'Modify',
  'maintenance.modify.text': 'Go through the pages again, with the answers of last time.',
  'maintenance.repair': 'Repair',
  'maintenance.repair.text': 'Put right whatever is no longer as it was set up.',
  'maintenance.remove': 'Remove',
  'maintenance.remove.text': 'Take the setup back: settings and certificates as they were before.',
  'recorded.setup': 'Setup',
  'recorded.address': 'Address',
  'recorded.at': 'Set up',
  'recorded.version': 'version',
  'recorded.certificate': 'Certificate',
  'recorded.local': 'Local Client Only',
  'recorded.store': 'a certificate of the store',
  'recorded.response': 'certificate issued on a request',
  'recorded.pfx': 'certificate from a PFX file',
  'recorded.request': 'a certificate that was requested',
  'recorded.presented': 'certificate that the server shows',
  'recorded.noCertificate': 'not there any more',
  'recorded.until': 'until {date}',

  'interrupted.instruction': 'The last setup was interrupted',
  'interrupted.install':
    'The setup that began on {at} did not come to its end, so this computer may be half set up.',
  'interrupted.remove':
    'The removal that began on {at} did not come to its end, so this computer may be half set up.',
  'interrupted.finish': 'Finish it',
  'interrupted.finish.text': 'Undoes the half-done work, then shows the whole plan again for you to start.',
  'interrupted.undo': 'Undo it',
  'interrupted.undo.text': 'Puts this computer back to how it was before, and ends there.',

  'closed.instruction': 'The wizard is closed',
  'closed.text': 'You can close this tab now.',
  'closed.again': 'Open the wizard again',

  'server.instruction': 'Where should the RIS server listen?',
  'server.localOnly': 'Local Client Only',
  'server.localOnly.on':
    'Only clients on this computer can connect. The wizard makes the certificate, and nobody else has to issue one.',
  'server.localOnly.off':
    'Clients on other computers can connect too. The certificate must then carry this computer’s name.',
  'server.host': 'Host name',
  'server.host.local': 'With Local Client Only it is always localhost.',
  'server.host.hint': 'The name that clients will call, for example ris01.hospital.example.',
  'server.fault.host':
    'Enter a host name of letters, digits, hyphens and dots, for example ris01.hospital.example.',
  'server.fault.address':
    'Enter the host name that the certificate is for: no certificate can prove an IP address to the RIS.',
  'server.port': 'Port',
  'server.port.hint': '8000 unless you have a reason.',
  'server.fault.port': 'A port is a whole number from 1 to 65535.',
  'address.checking': 'Checking the address…',
  'address.host.thisComputer': '{host} is this computer.',
  'address.host.otherComputer':
    '{host} is another computer. The RIS server here would not be found by that name.',
  'address.host.unknown': '{host} cannot be resolved: no computer is known by that name.',
  'address.host.invalid': 'This is no host name: letters, digits, hyphens and dots only.',
  'address.port.free': 'Port {port} is free.',
  'address.port.held':
    'Port {port} is in use already. That is right only where the RIS server itself uses it.',
  'address.port.heldBy':
    'Port {port} is in use already by {holder}. That is right only where it is the RIS server itself.',
  'address.port.invalid': 'This is no port.',
  'address.port.unknown': 'Whether port {port} is free cannot be told.',

  'certificate.instruction': 'Which certificate should the RIS server use?',
  'certificate.fault.way': 'Choose a certificate first.',
  'local.title': 'A certificate made by the wizard, for this computer alone',
  'local.text': 'Local Client Only: nothing to request, nothing to import.',
  'local.made': 'It is made for localhost, valid for 5 years, and its key never leaves this computer.',
  'local.trusted': 'This computer’s RIS client is told to trust exactly this one certificate.',
  'local.noRoot': 'No certification authority is added to what Windows trusts.',
  'local.own': 'It is there already, and is kept as long as it is good:',
  'store.title': 'A certificate that is already in this computer’s store',
  'store.text': 'Shows each certificate of LocalMachine\\My, and why one would not do.',
  'store.host': 'Clients will call the RIS server {host}, because the certificate is for that name.',
  'store.none': 'There is no certificate in LocalMachine\\My.',
  'store.suits': 'Nothing speaks against this certificate.',
  'store.untrusted': 'The RIS server can use this certificate, but this computer does not trust it yet.',
  'store.issuedBy': 'Issued by',
  'store.fault.pick': 'Choose a certificate of the list.',

  'validity.range': '{from} to {to}',
  'validity.notYet': 'not valid yet',
  'validity.expired': 'expired',

  'certificate.open': 'Open the certificate',
  'certificate.title': 'Certificate',
  'certificate.gone': 'This certificate is not there any more.',
  'certificate.save': 'Save as PEM',
  'certificate.subject': 'Issued to',
  'certificate.issuer': 'Issued by',
  'certificate.validity': 'Valid',
  'certificate.key': 'Key',
  'certificate.key.here': 'private key on this computer',
  'certificate.key.notHere': 'no private key here',
  'certificate.fingerprints': 'Fingerprints',
  'certificate.chain': 'Chain, from the root down',
  'certificate.fields': 'All fields',

  'conflicts.instruction': 'These certificates stand in the way',
  'conflicts.why':
    'The RIS server would find them beside its own certificate, and with more than one it does not start. Tick each one that may be moved out of the way.',
  'conflicts.changed':
    'This computer has changed since the plan was shown, so nothing was done. Another certificate stands in the way now.',
  'conflicts.in': 'in',
  'conflicts.moveMeans':
    'In quarantine it keeps its key, nothing finds it, and removing the setup puts it back.',
  'conflicts.boundMeans':
    'Whatever uses it stops working until it has another certificate. In quarantine it keeps its key, and removing the setup puts it back.',
  'conflicts.move': 'Move this certificate to quarantine',
  'conflicts.fault.all':
    'The setup cannot go on while one of these certificates stays. Tick each, or cancel and move them yourself.',

  'review.install': 'These changes will be made',
  'review.repair': 'These changes will repair the setup',
  'review.remove': 'These changes will remove the setup',
  'review.refused': 'The setup cannot be planned',
  'review.nothing': 'There is nothing to change',
  'review.nothing.text': 'Everything is as it should be already.',
  'review.changed':
    'This computer has changed since the plan was shown, so nothing was done. This is the new plan: look at it and start it again.',
  'review.steps.one': '{count} step.',
  'review.steps.other': '{count} steps.',
  'review.untilNow': 'Until you press the button below, nothing is changed.',
  'review.setting': 'Setting',
  'review.before': 'Before',
  'review.after': 'After',
  'review.none': 'not there',
  'review.empty': 'empty',
  'value.running': 'running',
  'value.stopped': 'stopped',
  'value.record': 'there',
  'review.commandLine': 'The same as a command line',
  'review.commandLine.text': 'For unattended use on other computers.',
  'review.saveAnswers': 'Save answers',

  'step.stop': 'Stop the service {service}',
  'step.start': 'Start the service {service}',
  'step.create': 'Make a certificate for {host}',
  'step.copy': 'Trust the certificate, in {store}',
  'step.move': 'Move a certificate from {store} to quarantine',
  'step.discard': 'Take an old certificate of the wizard out of {store}',
  'step.install': 'Install the certificate, in {store}',
  'step.request': 'Make a key and request a certificate for {host}',
  'step.trustIssuer': 'Trust the root that you confirmed, for server certificates only',
  'step.access': 'Let {account} read the private key',
  'step.edit': 'Change settings in {file}',
  'step.keepRecord': 'Write down what was set up',
  'step.dropRecord': 'Delete the record of the setup',
  'step.revert.added': 'Take the wizard’s certificate out of {store}',
  'step.revert.moved': 'Put a certificate back into {store}',
  'step.revert.installed': 'Leave the certificate that an authority issued, with its key',
  'step.revert.requested': 'Withdraw the request for {host}, and delete its key',
  'step.revert.granted': 'Take the right to read the private key from {account}',
  'step.revert.edited': 'Put the settings back in {file}',
  'step.waiting': 'to do',
  'step.running': 'under way',
  'step.done': 'done',
  'step.undoing': 'being undone',

  'progress.install': 'Setting up the RIS',
  'progress.repair': 'Repairing the setup',
  'progress.remove': 'Removing the setup',
  'progress.undo': 'Undoing the interrupted setup',
  'progress.bar': 'Progress of the whole run',
  'progress.steps': 'Steps',
  'progress.elapsed': 'Time: {time}',
  'progress.cancelling':
    'You have cancelled. The step under way is ended, then everything that was changed is undone.',
  'phase.idle': 'Starting…',
  'phase.detecting': 'Looking at this computer…',
  'phase.planning': 'Comparing with the plan that you have seen…',
  'phase.applying': 'Making the changes…',
  'phase.verifying': 'Checking whether the client would connect…',
  'phase.undoing': 'Undoing what was changed…',
  'phase.finished': 'Finished.',

  'log.show': 'Show the log',
  'log.hide': 'Hide the log',
  'log.title': 'Log',
  'log.empty': 'The log is empty so far.',

  'verdict.yes': 'The RIS client would connect now',
  'verdict.no': 'The RIS client would not connect now',
  'verdict.unknown': 'Whether the RIS client would connect cannot be told',
  'verdict.passed.one': '{count} check passed',
  'verdict.passed.other': '{count} checks passed',
  'verdict.wouldLog': 'The RIS would write to its log:',
  'verdict.remedy': 'What to do:',
  'check.pass': 'Passed.',
  'check.warn': 'Warning.',
  'check.fail': 'Fails.',
  'check.skipped': 'Not judged.',

  'finish.yes': 'Yes: the RIS client will connect',
  'finish.no': 'No: the RIS client would not connect',
  'finish.unknown': 'The changes are made; whether the client connects cannot be told',
  'finish.removed': 'The setup has been removed',
  'finish.undone': 'The interrupted setup has been undone',
  'finish.nothing': 'There was nothing to remove',
  'finish.cancelled': 'Cancelled: this computer is as it was before',
  'finish.rolledBack': 'It failed, and everything was undone',
  'finish.busy': 'Another setup is running on this computer',
  'finish.failed': 'It did not work',
  'finish.again': 'Try again',
  'finish.saveReport': 'Save a report',
  'finish.saveLog': 'Save the log',
  'finish.toStart': 'To the first page',

  'window.severalRemedy':
    'Only one may be left. Repair moves the others to quarantine, with their keys, once you have ticked them.',
  'window.conflictRemedy': 'Tick it to move it to quarantine, where it keeps its key and can be put back.',
  'window.conflictBound': 'Give its user another certificate first, or tick it to move it all the same.',
  'window.untrustedRemedy':
    'Go back and say that this computer is to trust this one certificate, or the root of the certification authority that issued it.',
  'window.noProduct':
    'No {product} was found on this computer: not as a service, not among the installed programs, not in Program Files. Install it first. If it is in a folder of its own, say on the first page which one.',
  'window.severalProducts':
    'More than one {product} was found: {folders}. Say on the first page which one is meant.',
  'window.journalDamaged':
    'The journal of an interrupted run ({path}) is damaged in line {line}, so that run cannot be undone safely. Nothing was changed. Save that file for support, have the settings checked, then delete the file and start the wizard again.',
  'window.noChoices': 'Nothing is set up here yet, so there is nothing to repeat. Go back and set it up.',

  ...asking,
  ...connecting,
  ...files,
} as const;

export type TextKey = keyof typeof en;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The parameters that a text asks for. */
export type TextParams<K extends TextKey> = { readonly [P in Placeholders<(typeof en)[K]>]: string | number };

/** The texts that ask for no parameter. */
export type PlainKey = { [K in TextKey]: keyof TextParams<K> extends never ? K : never }[TextKey];
