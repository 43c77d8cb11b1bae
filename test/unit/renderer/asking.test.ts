import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../electron/contract/channels.ts';
import { type Choices, choicesSchema } from '../../../electron/contract/choices.ts';
import { message } from '../../../electron/contract/message.ts';
import { report } from '../../../renderer/dev/sample-plans.ts';
import {
  answered,
  asking,
  confirm,
  given,
  pending,
  requesting,
  unanswered,
  waiting,
  withdrawal,
} from '../../../renderer/dev/sample-requests.ts';
import { fresh } from '../../../renderer/dev/samples.ts';
import { completing, decideAnswer } from '../../../renderer/flow/answered.ts';
import { decideRequest } from '../../../renderer/flow/asked.ts';
import { choicesOf, draftOf, EMPTY_DRAFT, isAccount } from '../../../renderer/flow/draft.ts';
import { endingOf } from '../../../renderer/flow/ending.ts';
import { pageBefore, pagesOf } from '../../../renderer/flow/pages.ts';
import { EMPTY_REQUEST, namesIn } from '../../../renderer/flow/request-draft.ts';
import { requestedBy } from '../../../renderer/flow/requested.ts';
import { withdrawnBy } from '../../../renderer/flow/run.ts';
import { FIRST_STATE } from '../../../renderer/flow/state.ts';
import { decideTrust, NOTHING_TRUSTED, trustDraftOf } from '../../../renderer/flow/trust-draft.ts';

type Asked = readonly [string, unknown];

/** An engine that answers these channels, and what it was asked. */
function engine(answers: Readonly<Record<string, (input: never) => unknown>>): { ask: Ask; asked: Asked[] } {
  const asked: Asked[] = [];
  const ask = (channel: string, input: unknown): Promise<unknown> => {
    asked.push([channel, input]);
    const answer = answers[channel] ?? expect.unreachable(`${channel} was asked`);
    return Promise.resolve(answer(input as never));
  };
  return { ask: ask as Ask, asked };
}

const faultless = { checkRequest: () => ({ faults: [] }) };
const planOf = ({ planning }: typeof requesting) => (planning.outcome === 'plan' ? planning.plan : null);

describe('a request on the pages', () => {
  it.each([
    ['', []],
    ['a.example\nb.example', ['a.example', 'b.example']],
    [' a.example, b.example ;\r\n\tc ', ['a.example', 'b.example', 'c']],
  ])('reads the names %j as %j', (typed, names) => {
    expect(namesIn(typed)).toEqual(names);
  });

  it('asks the engine about at most as many names as it takes', () => {
    expect(namesIn('a '.repeat(500))).toHaveLength(120);
  });

  it('becomes choices that the contract accepts, and is filled in from them again', async () => {
    const { ask, asked } = engine(faultless);
    const draft = draftOf(asking, 'elsewhere');
    const decision = await decideRequest(draft, ask);
    const choices = decision.decided ? choicesOf(draft, decision.certificate) : null;
    expect(choicesSchema.parse(choices)).toEqual(asking);
    expect(draftOf(choices as Choices, 'elsewhere')).toEqual(draft);
    expect(asked).toMatchObject([
      ['checkRequest', { host: 'ris01.hospital.example', country: 'CA', state: '' }],
    ]);
  });

  it('leaves out what is empty, and the blanks around what is not', async () => {
    const request = { ...EMPTY_REQUEST, organization: '  Hôpital  ', state: '   ' };
    const decision = await decideRequest({ ...EMPTY_DRAFT, host: ' ris01 ', request }, engine(faultless).ask);
    expect(decision).toMatchObject({ certificate: { subject: { organization: 'Hôpital' }, otherNames: [] } });
    expect(JSON.stringify(decision)).not.toContain('state');
  });

  it('is not made with a fault, nor for localhost', async () => {
    const faulty = engine({
      checkRequest: () => ({ faults: [{ field: 'country', problem: message('request.subject.empty') }] }),
    });
    const draft = { ...EMPTY_DRAFT, host: 'ris01' };
    expect(await decideRequest(draft, faulty.ask)).toEqual({
      decided: false,
      missing: 'request.fault.fields',
    });
    const local = await decideRequest({ ...draft, host: ' LocalHost ' }, engine({}).ask);
    expect(local).toEqual({ decided: false, missing: 'request.fault.localhost' });
  });

  it('is found among those that wait once it is made', () => {
    const made = report('waitingForCa', { messages: waiting });
    expect(requestedBy(made, { ...fresh, pending })).toBe(pending[0]);
    expect(requestedBy(made, fresh)).toBeNull();
    expect(requestedBy(made, null)).toBeNull();
    expect(requestedBy({ ...made, outcome: 'installed' }, { ...fresh, pending })).toBeNull();
    expect(endingOf(made, 'install')).toEqual({ kind: 'info', words: 'finish.waiting' });
  });
});

describe('withdrawing', () => {
  it('has no page but Review before it, whatever stands in the way of a setup', () => {
    const state = { ...FIRST_STATE, intent: 'withdraw', survey: fresh, page: 'review' } as const;
    expect(pagesOf(state)).toEqual(['start', 'review', 'progress', 'finish']);
    expect(pageBefore(state)).toBe('start');
  });

  it('knows after a reload which request the plan is about', () => {
    expect(withdrawnBy(planOf(withdrawal))).toBe(pending[0]?.id.thumbprint);
    expect(withdrawnBy(planOf(requesting))).toBeNull();
    expect(withdrawnBy(null)).toBeNull();
  });

  it('ends in words of its own', () => {
    expect(endingOf(report('removed'), 'withdraw').words).toBe('finish.withdrawn');
    expect(endingOf(report('unchanged'), 'withdraw').words).toBe('finish.nothing');
    expect(endingOf(report('refused'), 'withdraw')).toEqual({ kind: 'error', words: 'finish.failed' });
  });
});

describe('completing', () => {
  const [ours, foreign] = pending;
  if (ours === undefined || foreign === undefined) throw new Error('no samples');

  it('goes on with what the request was made for', () => {
    const draft = completing(ours, fresh, EMPTY_DRAFT);
    expect(draft).toMatchObject({ setup: 'integrated', host: ours.host, way: 'response', answer: null });
    expect(draft.trust.kind).toBe('certificate');
  });

  it('of another program’s request keeps what was answered, for its host', () => {
    const draft = completing(foreign, fresh, { ...EMPTY_DRAFT, setup: 'server', port: '8001' });
    expect(draft).toMatchObject({ setup: 'server', port: '8001', host: foreign.host, way: 'response' });
  });

  const draft = { ...EMPTY_DRAFT, way: 'response', host: 'ris01', answer: given };
  const trust = trustDraftOf('certificate');

  it('takes an answer that the engine accepts', async () => {
    const { ask } = engine({ checkAnswer: () => answered });
    expect(await decideAnswer({ ...draft, trust }, ask)).toEqual({
      decided: true,
      certificate: { source: 'response', file: given.path, trust: 'certificate' },
    });
  });

  it('misses the file, refuses a wrong one, and asks for trust', async () => {
    const none = await decideAnswer({ ...draft, answer: null }, engine({}).ask);
    expect(none).toEqual({ decided: false, missing: 'response.fault.file' });
    const wrong = engine({ checkAnswer: () => unanswered });
    expect(await decideAnswer({ ...draft, trust }, wrong.ask)).toMatchObject({
      missing: 'response.fault.refused',
    });
    const right = engine({ checkAnswer: () => answered });
    expect(await decideAnswer(draft, right.ask)).toMatchObject({ missing: 'trust.fault.untrusted' });
  });
});

describe('what is to be trusted', () => {
  const from = { file: 'D:\\answer.p7b', passwordFile: null };
  const root = { path: 'D:\\root.cer', name: 'root.cer' };
  const issuer = { ...NOTHING_TRUSTED, kind: 'issuer' } as const;
  const { ask, asked } = engine({ confirmIssuer: confirm });
  const earlier = { file: 'C:\\old.cer', sha256: 'A'.repeat(64) };

  it.each([
    ['nothing more, where it is trusted', NOTHING_TRUSTED, false, { trust: 'asFound' }],
    ['nothing more, where it is not', NOTHING_TRUSTED, true, { missing: 'trust.fault.untrusted' }],
    ['a root in no file', issuer, true, { missing: 'trust.fault.root' }],
    ['a root as confirmed earlier', { ...issuer, earlier }, true, { trust: { issuer: earlier } }],
    ['another root than earlier', { ...issuer, earlier, root }, true, { missing: 'trust.fault.fingerprint' }],
  ])('%s', async (_, draft, untrusted, decision) => {
    expect(await decideTrust(draft, untrusted, null, ask)).toMatchObject(decision);
  });

  it('a root that is confirmed: in a file of its own, or in the one that the certificate comes in', async () => {
    const sha256 = '0'.repeat(64);
    const typed = { ...issuer, typed: '0000 0000' };
    const came = await decideTrust(typed, true, from, ask);
    expect(came).toEqual({ decided: true, trust: { issuer: { file: from.file, sha256 } } });
    const own = await decideTrust({ ...typed, root }, true, from, ask);
    expect(own).toEqual({ decided: true, trust: { issuer: { file: root.path, sha256 } } });
    expect(asked.at(-1)).toEqual([
      'confirmIssuer',
      { file: root.path, passwordFile: null, typed: '0000 0000' },
    ]);
    const wrong = await decideTrust({ ...typed, typed: '1' }, true, from, ask);
    expect(wrong).toEqual({ decided: false, missing: 'trust.fault.fingerprint' });
  });

  it('is never typed by the wizard', () => {
    expect(trustDraftOf({ issuer: earlier }).typed).toBe('');
    expect(
      draftOf({ ...asking, certificate: { source: 'response', file: 'x', trust: { issuer: earlier } } }, '')
        .trust.typed,
    ).toBe('');
  });
});

describe('the account of the service', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['HOSPITAL\\ris-service', true],
    ['NT AUTHORITY\\NetworkService', true],
    ['ris@hospital.example', true],
    ['a\\b\\c', false],
    ['ris|x', false],
    ['ris\u202Ex', false],
    ['x'.repeat(257), false],
  ])('%j: %s', (typed, good) => {
    expect(isAccount(typed)).toBe(good);
  });

  it('goes into the choices, and comes back from them', () => {
    const draft = { ...draftOf(asking, ''), serviceAccount: ' HOSPITAL\\ris ' };
    const choices = choicesOf(draft, asking.certificate);
    expect(choices).toMatchObject({ server: { serviceAccount: 'HOSPITAL\\ris' } });
    expect(draftOf(choices as Choices, '').serviceAccount).toBe('HOSPITAL\\ris');
    expect(choicesOf({ ...draft, serviceAccount: 'a|b' }, asking.certificate)).toBeNull();
  });
});
