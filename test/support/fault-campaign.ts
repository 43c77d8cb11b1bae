import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { readAnswer } from '../../electron/certificates/response/read.ts';
import type { Choices } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import type { EngineOptions } from '../../electron/setup/index.ts';
import { MY, REQUESTS } from '../../electron/setup/places.ts';
import { requestsOf } from '../../electron/setup/plan/pending.ts';
import { readState } from '../../electron/setup/state-folder.ts';
import { keyPair } from './certificates.ts';
import { clientOf, engineOn, integrated, requesting, told } from './drive.ts';
import { type Fault, withFault } from './faults.ts';
import { answeredBy, department, give, importedFrom, issued, pem, pfxWith, rootOf } from './given-files.ts';
import { plant, plantForeign } from './plant.ts';
import { productFiles } from './product-files.ts';
import type { Rig } from './rig.ts';
import { normalised, type Snapshot, snapshot } from './snapshot.ts';
import { certificateFor, chosen, HOST, hospital } from './store-certificates.ts';

/**
 * What is interrupted: an install, an install that undoes itself because the service does not start, a remove, an
 * install with a certificate of the store that is to be trusted, asking an authority for a certificate, withdrawing
 * that, completing a pending request with its answer, whose root is confirmed, importing a PFX, and setting up a client
 * whose server's certificate is confirmed.
 */
export type Work =
  | 'install'
  | 'undo'
  | 'remove'
  | 'choose'
  | 'request'
  | 'withdraw'
  | 'answer'
  | 'pfx'
  | 'client';

/** How one mode of faults went. */
export interface Tally {
  readonly work: Work;
  readonly mode: Fault['mode'] | 'throw ENOSPC' | 'throw EACCES';
  readonly counted: number;
  /** How many of those the sample takes. */
  readonly due: number;
  readonly sample: Sample;
  tried: number;
  survived: number;
  /** What went wrong, case by case; empty where everything was survived. */
  readonly said: string[];
}

/** Which of the faults of a mode are tried: every so many of them, beginning with that number from 0. */
export interface Sample {
  readonly every: number;
  readonly from: number;
}
export const WHOLE: Sample = { every: 1, from: 0 };

const CHOICES = integrated({ port: 8001, conflicts: 'move' });

/** Before the work: products, a foreign certificate in the way, and for `remove` a finished setup. */
export async function prepareMachine(rig: Rig, work: Work): Promise<void> {
  await rig.reset(productFiles());
  if (work === 'client') {
    give(rig, FILES.server, pem(issued()));
    return;
  }
  if (work === 'choose') {
    certificateFor(rig);
    return;
  }
  if (work === 'request' || work === 'withdraw') {
    if (work === 'request') return;
    const report = await doWork(rig.open(), 'request');
    assert.equal(report.outcome, 'waitingForCa', told(report));
    return;
  }
  if (work === 'answer' || work === 'pfx') {
    give(rig, FILES.root, pem(hospital().der));
    if (work === 'pfx') give(rig, FILES.pfx, pfxWith([issued(), department().der], undefined, ''));
    else {
      plant(rig, { key: keyPair('rsa', 2048, 'ris01') }, { store: REQUESTS, container: 'pending' });
      give(rig, FILES.answer, pem(department().der, issued()));
    }
    return;
  }
  plantForeign(rig);
  if (work !== 'remove') return;
  const report = await engineOn(rig.open()).apply(CHOICES, null);
  assert.equal(report.outcome, 'installed', told(report));
}

/** Where a snapshot sees it. */
const requestFile = ({ files, host }: Machine): string =>
  files.join(host.folders.programs[0] ?? '', 'ClearCanvas', 'Workstation', 'ris01.req');

/** Withdraws the request that the record lists, which an interrupted run may have hidden. */
async function withdrawOnly(machine: Machine): Promise<Report> {
  const listed = () => requestsOf(readState(machine).record)[0]?.certificate.thumbprint;
  const recovered = listed() === undefined ? await engineOn(machine).undoInterrupted() : null;
  const thumbprint = listed();
  if (recovered !== null && thumbprint === undefined) return recovered;
  return engineOn(machine).withdraw(thumbprint ?? '', null);
}

const FILES = { answer: 'answer.cer', pfx: 'ris01.pfx', root: 'root.cer', server: 'server.cer' } as const;

const givenFile = ({ files, host }: Machine, name: string): string =>
  files.join(host.folders.programs[0] ?? '', 'ClearCanvas', name);

/**
 * Sets up a client whose server shows the certificate that `prepareMachine` gave. A stand-in answers: nothing that is
 * interrupted here is the network's, and another process must find the same server.
 */
function setUpClient(machine: Machine): Promise<Report> {
  const bytes = machine.files.read(givenFile(machine, FILES.server), 100_000);
  const [leaf] = readAnswer(bytes ?? new Uint8Array());
  assert.ok(leaf);
  const contact: EngineOptions['contact'] = async (endpoint) => ({
    state: 'presented',
    endpoint,
    address: '192.0.2.7',
    presented: {
      chain: [leaf.der],
      protocol: 'TLSv1.2',
      cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      keyExchange: null,
      clock: null,
    },
    needs: null,
  });
  const choices = clientOf({ server: { host: HOST } }, { servers: [leaf.sha256] });
  return engineOn(machine, { contact }).apply(choices, null);
}

/** The choices with the files that `prepareMachine` gave; another process finds them, and the root, where they lie. */
function choicesFor(machine: Machine, work: 'answer' | 'pfx'): Choices {
  const { files, host } = machine;
  const folder = files.join(host.folders.programs[0] ?? '', 'ClearCanvas');
  const bytes = files.read(files.join(folder, FILES.root), 100_000);
  const [root] = readAnswer(bytes ?? new Uint8Array());
  const trust = rootOf(files.join(folder, FILES.root), root?.sha256);
  const file = files.join(folder, FILES[work]);
  return work === 'answer' ? answeredBy(file, { trust }) : importedFrom(file, null, { trust });
}

/** Does the work on `machine`; for `undo` the service never starts, so that everything is undone. */
export function doWork(machine: Machine, work: Work): Promise<Report> {
  if (work === 'answer' || work === 'pfx') return engineOn(machine).apply(choicesFor(machine, work), null);
  if (work === 'client') return setUpClient(machine);
  if (work === 'remove') return engineOn(machine).remove(null);
  if (work === 'install') return engineOn(machine).apply(CHOICES, null);
  if (work === 'choose') {
    const [entry] = [...machine.stores.list(MY)];
    assert.ok(entry);
    return engineOn(machine).apply(chosen(entry.id, { trust: 'certificate' }), null);
  }
  if (work === 'request') return engineOn(machine).apply(requesting(requestFile(machine)), null);
  if (work === 'withdraw') return withdrawOnly(machine);
  let refuse = true;
  const start = (name: string): Promise<void> => {
    // Only the step's own start fails; undoing starts the service again.
    if (!refuse) return machine.services.start(name);
    refuse = false;
    return Promise.reject(new Error('the service does not start'));
  };
  return engineOn({ ...machine, services: { ...machine.services, start } }).apply(CHOICES, null);
}

/** What an undisturbed run makes of the machine, and how many changing calls it takes. */
export interface Undisturbed {
  readonly calls: number;
  readonly writes: readonly number[];
  readonly end: string;
  /** The first call that can be part of undoing. */
  readonly first: number;
}

export async function undisturbed(rig: Rig, work: Work): Promise<Undisturbed> {
  await prepareMachine(rig, work);
  const untouched = snapshot(rig);
  const counted = withFault(rig.open(), { mode: 'none' }, () => assert.fail('nothing ends here'));
  const report = await doWork(counted.machine, work);
  const expected = {
    install: 'installed',
    undo: 'rolledBack',
    remove: 'removed',
    choose: 'installed',
    request: 'waitingForCa',
    withdraw: 'removed',
    answer: 'installed',
    pfx: 'installed',
    client: 'installed',
  } as const;
  assert.equal(report.outcome, expected[work], told(report));
  const first = work === 'undo' ? counted.calls.lastIndexOf('services.stop') : 1;
  if (work === 'undo') {
    assert.deepEqual(snapshot(rig), untouched);
    await doWork(rig.open(), 'install');
  }
  return { calls: counted.calls.length, writes: counted.writes, end: normalised(rig), first };
}

/** The faults of one mode, one for every call that it can befall. */
export function faultsOf(mode: Tally['mode'], { calls, writes, first }: Undisturbed): Fault[] {
  const numbers = Array.from({ length: calls - first + 1 }, (_, index) => first + index);
  const writing = writes.filter((number) => number >= first);
  switch (mode) {
    case 'none':
      return [];
    case 'killHalf':
    case 'throwHalf':
      return writing.map((at) => ({ mode, at }));
    case 'throw ENOSPC':
      return numbers.map((at) => ({ mode: 'throw', at, code: 'ENOSPC' }));
    case 'throw EACCES':
      return numbers.map((at) => ({ mode: 'throw', at, code: 'EACCES' }));
    case 'killBefore':
    case 'killAfter':
      return numbers.map((at) => ({ mode, at }));
    case 'throw':
      return [];
  }
}

/** After a fault, a restart must end where an undisturbed run does; null where it does, otherwise what differs. */
export async function restartedWell(rig: Rig, work: Work, { end }: Undisturbed): Promise<string | null> {
  const report = await doWork(rig.open(), work === 'undo' ? 'install' : work);
  const settled = ['installed', 'removed', 'unchanged', 'waitingForCa'].includes(report.outcome);
  const now = normalised(rig);
  if (settled && now === end) return null;
  return `${told(report)}\n${difference(end, now)}`;
}

/** The lines that only one of two texts has. */
function difference(expected: string, actual: string): string {
  const [wanted, found] = [expected.split('\n'), actual.split('\n')];
  const only = (lines: readonly string[], others: readonly string[], mark: string): string[] => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line)).map((line) => `${mark} ${line.slice(0, 2000)}`);
  };
  return [...only(wanted, found, '-'), ...only(found, wanted, '+')].join('\n');
}

/** After a thrown fault without a restart: as planned, or byte for byte untouched, or (only then) still to undo. */
export function wholeAfterThrow(
  rig: Rig,
  report: Report,
  untouched: Snapshot,
  { end }: Undisturbed,
): boolean {
  const same = isDeepStrictEqual(snapshot(rig), untouched);
  switch (report.outcome) {
    case 'installed':
    case 'removed':
      // Tidying up may have failed: the next run finishes it, and it says so.
      return normalised(rig) === end || report.messages.some((said) => said.code === 'run.notCleaned');
    case 'waitingForCa':
      return (
        normalised(rig) === end ||
        report.messages.some(({ code }) => code === 'run.notCleaned' || code === 'request.file.notWritten')
      );
    case 'failed':
      return same || report.messages.some((said) => said.code === 'run.notUndone');
    default:
      return same || report.messages.some((said) => said.code === 'run.notCleaned');
  }
}

export const MODES = [
  'killBefore',
  'killAfter',
  'killHalf',
  'throw ENOSPC',
  'throw EACCES',
  'throwHalf',
] as const;

/** By hand, `RIS_FAULTS=whole` tries every fault of the works that are only sampled. */
export const isWhole = process.env.RIS_FAULTS === 'whole';

/** Every so many faults, from a given one on; all of them where that is asked for by hand. */
export const sampleOf = (every: number, from: number): Sample => (isWhole ? WHOLE : { every, from });

/** Runs every fault of a mode, or a sample of them; `strike` does the work with the fault and returns its report, null where it ended. */
export async function campaign(
  rig: Rig,
  work: Work,
  mode: Tally['mode'],
  before: Undisturbed,
  strike: (fault: Fault) => Promise<Report | null>,
  sample: Sample = WHOLE,
): Promise<Tally> {
  const faults = faultsOf(mode, before);
  const due = faults.filter((_, index) => index % sample.every === sample.from % sample.every);
  const counts = { counted: faults.length, due: due.length, tried: 0, survived: 0 };
  const tally: Tally = { work, mode, sample, ...counts, said: [] };
  for (const fault of due) {
    await prepareMachine(rig, work);
    const untouched = snapshot(rig);
    const report = await strike(fault);
    tally.tried += 1;
    const whole = report === null || wholeAfterThrow(rig, report, untouched, before);
    if (!whole) tally.said.push(`not whole after ${JSON.stringify(fault)}:\n${told(report)}`);
    const differs = await restartedWell(rig, work, before);
    if (differs !== null)
      tally.said.push(`not the same after a restart: ${JSON.stringify(fault)}\n${differs}`);
    if (whole && differs === null) tally.survived += 1;
  }
  return tally;
}

/** One line for the reader of the test run. */
export function tallyText({ work, mode, counted, sample, due, tried, survived }: Tally): string {
  const taken = sample.every === 1 ? '' : `, of every ${sample.every} one: ${due}`;
  return `${work}, ${mode}: counted ${counted}${taken}, tried ${tried}, survived ${survived}`;
}
