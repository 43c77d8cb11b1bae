import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChainProblem } from '../../electron/certificates/chain.ts';
import { parseCertificate } from '../../electron/certificates/parse.ts';
import { judgeTrust, type TrustResult } from '../../electron/certificates/trust.ts';
import { type Built, buildChains, compile, reason } from './dotnet/build-chains.ts';
import { CASES, type ChainCase } from './dotnet/cases.ts';
import { DIFFERENCES } from './dotnet/differences.ts';

// .NET's chain building on this machine, asked as WCF's ChainTrust asks it. No WCF takes part: see wcf/README.md.

/** The flags (X509ChainStatusFlags) under which .NET reports what the judge refuses for. */
const FLAGS: Readonly<Record<ChainProblem, readonly string[]>> = {
  signature: ['NotSignatureValid'],
  partial: ['PartialChain'],
  untrustedRoot: ['UntrustedRoot'],
  dates: ['NotTimeValid'],
  // OpenSSL says of an issuer without keyCertSign that it is no authority; Windows that its usage is wrong.
  usage: ['NotValidForUsage', 'InvalidBasicConstraints'],
  basicConstraints: ['InvalidBasicConstraints'],
  critical: ['HasNotSupportedCriticalExtension'],
  // Nothing here is in a Disallowed store.
  distrusted: [],
};

function judged({ certificate, roots, intermediates, at }: ChainCase): TrustResult {
  const policy = { validationMode: 'ChainTrust', revocationMode: 'NoCheck' };
  const trust = { trustedPeople: [], disallowed: [], roots, intermediates };
  return judgeTrust(parseCertificate(certificate), policy, trust, at);
}

let folder = '';
let built: ReadonlyMap<string, Built> = new Map();
beforeAll(async () => {
  if (reason !== '') return;
  folder = mkdtempSync(join(tmpdir(), 'ris-dotnet-'));
  built = await buildChains(await compile(folder), folder, CASES);
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

function answerTo({ name }: ChainCase): Built {
  const answer = built.get(name);
  if (answer === undefined) throw new Error(`.NET gave no answer for ${name}`);
  return answer;
}

describe.skipIf(reason !== '')(`.NET's chain building${reason}`, () => {
  test('is asked about each case once', () => {
    expect([...built.keys()].sort()).toEqual(CASES.map(({ name }) => name).sort());
    expect(Object.keys(DIFFERENCES).filter((name) => !built.has(name))).toEqual([]);
  });

  const equal = CASES.filter(({ name }) => DIFFERENCES[name] === undefined);
  test.each(equal)('says the same as the judge, for the same reason: $name', (one) => {
    const { accepted, status } = answerTo(one);
    const result = judged(one);
    expect(result.trusted, status.join(', ')).toBe(accepted);
    if (result.trusted !== false || result.chain === null) return;
    expect(
      FLAGS[result.chain].some((flag) => status.includes(flag)),
      `${result.chain}: ${status.join(', ')}`,
    ).toBe(true);
  });

  const different = CASES.flatMap((one) => {
    const difference = DIFFERENCES[one.name];
    return difference === undefined ? [] : [{ ...difference, name: one.name, one }];
  });
  test.each(different)('differs from the judge as is known: $name', ({ one, wizard, dotnet, because }) => {
    expect(judged(one).trusted, because).toBe(wizard);
    expect(answerTo(one), because).toMatchObject(dotnet);
  });
});
