/** Planning, applying, undoing and removing. */
export const run = {
  'run.notElevated':
    'This needs administrator rights, and the wizard was started without them. Start it again with “Run as administrator”. Nothing was changed.',
  'run.busy':
    'Another run of the wizard is changing this machine right now. Wait until it has finished, then run this one again.',
  'run.clock':
    'The clock of this computer says {now}, which cannot be right: certificates made now would have wrong dates. Set the clock, then run the wizard again.',
  'run.noChoices':
    'Nothing is set up here yet, so there is nothing to repeat. Say what to set up, for example: --setup integrated --local-client-only.',
  'run.laterVersion':
    'This machine was set up by a later version of the wizard ({version}). Use that version or a newer one. Nothing was changed.',
  'run.recordDamaged':
    'The record of the earlier setup ({path}) cannot be read. The setup goes on without it: certificates of the wizard are recognised all the same, but settings that were changed earlier cannot be put back.',
  'run.journalDamaged':
    'The journal of an interrupted run ({path}) is damaged in line {line}, so that run cannot be undone safely. Nothing was changed. Save that file for support, check the settings with --verify, then delete the file and run the wizard again.',
  'run.stateFolderLink':
    'The folder {path} is a link or lies behind one. The wizard keeps its record there and trusts no link. Remove the link, then run the wizard again.',
  'run.stateFolderOwner':
    'The folder {path} belongs to a user who is not an administrator. Somebody may have planted it. Look into it, remove it, then run the wizard again.',
  'run.stateFolderRights':
    'Other users than administrators can write to the folder {path}. Somebody may have planted it. Look into it, remove it, then run the wizard again.',
  'run.stateFolderNotFolder':
    'There is something at {path} that is not a folder. The wizard keeps its record there. Move it away, then run the wizard again.',
  'run.interrupted':
    'A run that began at {at} has not ended: it was interrupted, or it is still under way. Unless it is, the next run that changes something undoes it first; until then the machine may be half set up.',
  'run.recovered': 'The run that was interrupted at {at} has been undone.',
  'run.notUndone':
    'The changes could not all be undone. The journal {path} still knows them: remove the cause and run the wizard again, it undoes the rest first.',
  'run.notCleaned': 'Tidying up after the run failed. The next run that changes something finishes that.',
  'run.cancelled': 'The run was cancelled.',
  'run.cancelledBefore': 'The run was cancelled before anything was changed.',
  'run.undone': 'Everything that this run had changed has been undone.',
  'run.stepFailed': 'This step failed: {kind}, {target}.',
  'run.notReached': 'After the changes the RIS client would still not connect, so they were not kept.',
  'run.planChanged':
    'The machine has changed since this plan was shown, so nothing was done. Look at the new plan and start it again.',
  'run.unchanged': 'Everything is set up already; nothing was changed.',
  'run.unchangedButFails':
    'There is nothing that the wizard would change, and still the RIS client would not connect.',
  'run.nothingToRemove': 'The wizard has set up nothing here, so there is nothing to remove.',
  'run.unexpected': 'Something unexpected happened: {reason}. Save the log and report it.',
  'run.certificateGone':
    'The certificate {certificate} is not there any more. Something else has changed the certificate store; run the wizard again.',
  'run.certificateLost':
    'The certificate {certificate} was moved by the wizard and is not there any more, so it cannot be put back.',
  'run.fileGone':
    'The file {path} is not there any more. Repair the RIS installation, then run the wizard again.',
  'run.fileChanged':
    'The file {path} was changed by something else while the wizard was running. Close the programs that write to it and run the wizard again.',
  'run.fileNotUndone':
    'The file {path} was changed by something else while the wizard was running, so it was left as it is. Check its settings.',
  'run.leftSetting':
    'Left as it is, because somebody has changed it since the setup: {section}, {setting} in {path}.',
  'run.leftInQuarantine':
    'The certificate {certificate} lies in {store} again, where somebody else has put it. That one stays as it is, and so does the one in quarantine.',
  'run.leftFile': 'The file {path} is not there any more, so its settings could not be put back.',
  'run.leftCertificate':
    'The certificate {certificate} has another key now than the wizard gave it, so it was left as it is.',
  'plan.noProduct':
    'No {product} was found on this machine: not as a service, not among the installed programs, not in Program Files. Install it first, or name its folder with {option}.',
  'plan.noProductInFolder':
    'There is no {product} in {folder}: a file like {file} should be there. Check the folder.',
  'plan.severalProducts':
    'More than one {product} was found: {folders}. Say which one is meant with {option}.',
  'plan.productFolder':
    'Users who are not administrators can write to {path}, or it is a link. What is set up there could be changed by anybody, so nothing was changed. Correct the rights of the folder, then run the wizard again.',
  'plan.readOnly':
    'The file {path} is read-only. Take away its read-only attribute, then run the wizard again.',
  'plan.recordLost':
    'The record {path} is lost. The wizard’s own certificate is taken away, and certificates in quarantine are put back; settings stay as they are, because their earlier values are not known any more.',
  'plan.serviceDisabled':
    'The service {service} runs, but it is disabled: the wizard could stop it, and could not start it again. Set its start type to automatic or manual, or stop it, then run the wizard again.',
  'plan.otherMachine':
    'The certificate {thumbprint} was made on another machine ({computer}), of which this one seems to be a copy. It is replaced.',
  'plan.broken':
    'The certificate {thumbprint} that the wizard made has lost its private key or cannot use it any more. It is replaced.',
  'plan.replacedInUse':
    'It is in use by {user} ({detail}), which goes on asking for the old one and breaks: give that the new certificate.',
  'plan.surplus': 'The certificate {thumbprint} of an earlier setup is one too many. It is removed.',
  'plan.chosen.absent':
    'There is no certificate {thumbprint} in {store} that can be read, so the RIS server cannot use it. Import it there with its private key (the store of the computer, not your own), or choose another one.',
  'plan.chosen.unsuitable': 'The RIS server cannot use the certificate {thumbprint} as {host}:',
  'plan.chosen.unsuitable.remedy':
    'Choose another certificate, or get one without these faults: RSA of at least 2048 bit, SHA-256, for Server Authentication, its last DNS name the host name of the RIS server, its key in a legacy provider for key exchange.',
  'plan.chosen.untrusted':
    'The RIS programs of this computer would not trust the certificate {thumbprint}, so they would not connect:',
  'plan.chosen.untrusted.remedy':
    'Either let this computer trust this one certificate: --trust-certificate puts a copy without its key into LocalMachine\\TrustedPeople. Or let it trust the root of the certification authority that issued it: --trust-issuer with the root’s file, and --trust-issuer-sha256 with its fingerprint from the authority itself.',
  'plan.keepsLocal':
    'The wizard’s own certificate for localhost ({thumbprint}) stays, unused, for switching back to Local Client Only. Removing the setup takes it away.',
  'conflict.certificate':
    'The RIS server would also find this certificate, and with two it does not start: subject {subject}, issuer {issuer}, thumbprint {thumbprint}, valid from {notBefore} to {notAfter}, in {store}.',
  'conflict.usedBy': 'It is in use by {user} ({detail}), which breaks when the certificate is moved.',
  'conflict.remedy':
    'To move it to quarantine, where it keeps its key and can be put back: --replace-conflicts, or for this one alone --replace-conflicts {thumbprint}.',
  'conflict.bound':
    'Give its user another certificate first. To move it to quarantine all the same: --replace-conflicts {thumbprint}.',
} as const;
