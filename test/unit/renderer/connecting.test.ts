import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../electron/contract/channels.ts';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import type { ClientTrial } from '../../../electron/contract/connection.ts';
import { message } from '../../../electron/contract/message.ts';
import {
  checkedMixed,
  clientOnly,
  clientRecorded,
  trialDead,
  trialGood,
  trialMisnamed,
  trialUnknown,
} from '../../../renderer/dev/sample-connections.ts';
import { fresh } from '../../../renderer/dev/samples.ts';
import { addressesOf, checkConnections } from '../../../renderer/flow/checking.ts';
import {
  clientChoicesOf,
  clientDraftOf,
  clientFault,
  clientFound,
  EMPTY_CLIENT,
  parseCalled,
} from '../../../renderer/flow/client-draft.ts';
import { contactedBy, originOf } from '../../../renderer/flow/contacts.ts';
import { draftOf, EMPTY_DRAFT, firstDraft } from '../../../renderer/flow/draft.ts';
import { pageBefore, pagesOf, stepOf } from '../../../renderer/flow/pages.ts';
import { decideServerTrust, trustIsAll, untrustedOf } from '../../../renderer/flow/server-trust.ts';
import { FIRST_STATE } from '../../../renderer/flow/state.ts';
import { createStore } from '../../../renderer/flow/store.ts';
import { leaveShown, tryServer } from '../../../renderer/flow/trying.ts';

const SHA = 'A'.repeat(64);
const recorded = clientRecorded.record?.choices;
const nobody: Ask = () => Promise.reject(new Error('nobody is to be asked'));
/** An engine that answers these channels, and notes what it was asked. */
function engine(answers: Readonly<Record<string, unknown>>): { ask: Ask; asked: unknown[] } {
  const asked: unknown[] = [];
  const ask = ((channel: string, input: unknown) => {
    asked.push([channel, input]);
    const answer = answers[channel];
    return Promise.resolve(
      typeof answer === 'function' ? (answer as (of: unknown) => unknown)(input) : answer,
    );
  }) as Ask;
  return { ask, asked };
}
const storeOn = (ask: Ask) =>
  createStore(
    { ask, give: () => Promise.reject(new Error('nothing is given')), host: 'browser' },
    { get: () => null, subscribe: () => () => undefined },
  );

describe('the fields of a client', () => {
  it('come to choices that the contract accepts, and are filled in from them again', () => {
    const draft = { ...EMPTY_CLIENT, host: ' ris01 ', port: '8001', failover: 'ris02:8002' };
    const choices = clientChoicesOf(draft, 'C:\\Client', { servers: [SHA] });
    expect(choicesSchema.parse(choices)).toEqual(choices);
    expect(choices?.client).toMatchObject({
      server: { host: 'ris01', port: 8001 },
      failover: { host: 'ris02', port: 8002 },
      directory: 'C:\\Client',
      offline: false,
    });
    if (choices === null) throw new Error('no choices');
    expect(clientDraftOf(choices)).toEqual({ ...draft, host: 'ris01', earlier: [SHA] });
  });

  it.each([
    [{ host: '' }, 'server.fault.host'],
    [{ host: '192.0.2.1' }, 'server.fault.address'],
    [{ port: '70000' }, 'server.fault.port'],
    [{ failover: 'ris02:' }, 'client.fault.failover'],
    [{ failover: '192.0.2.1' }, 'client.fault.failover'],
    [{ failover: 'a:b:c' }, 'client.fault.failover'],
    [{}, null],
  ] as const)('%j: %s', (changes, fault) => {
    const draft = { ...EMPTY_CLIENT, host: 'ris01', ...changes };
    expect(clientFault(draft)).toBe(fault);
    expect(clientChoicesOf(draft, null, 'asFound') === null).toBe(fault !== null);
  });

  it('read HOST[:PORT]', () => {
    expect(parseCalled(' ris01 ')).toEqual({ host: 'ris01', port: 8000 });
    expect(parseCalled('ris01:1')).toEqual({ host: 'ris01', port: 1 });
    expect(parseCalled('')).toBeNull();
  });

  it('begin with whom the file calls, where that is another computer', () => {
    expect(clientFound(['net.tcp://ris01:8123/'])).toMatchObject({ host: 'ris01', port: '8123' });
    expect(clientFound(['net.tcp://localhost:8000/'])).toEqual(EMPTY_CLIENT);
    expect(clientFound([])).toEqual(EMPTY_CLIENT);
    expect(firstDraft(clientOnly, null)).toMatchObject({
      setup: 'client',
      client: { host: 'ris01.hospital.example' },
    });
  });

  it('never hold a fingerprint that was not typed', () => {
    if (recorded === undefined) throw new Error('no record');
    const { client, trust } = draftOf(recorded, 'elsewhere');
    expect(client.typed).toEqual({});
    expect(trust.typed).toBe('');
  });
});

describe('the pages of a client', () => {
  const state = { ...FIRST_STATE, survey: clientOnly, draft: { ...EMPTY_DRAFT, setup: 'client' as const } };

  it('lead from its server to what that shows', () => {
    expect(pagesOf(state)).toEqual(['start', 'client', 'shown', 'review', 'progress', 'finish']);
    expect(pageBefore({ ...state, page: 'shown' })).toBe('client');
  });

  it('leave checking connections beside the steps', () => {
    expect(stepOf({ ...state, page: 'check' })).toBeNull();
    expect(pageBefore({ ...state, page: 'check' })).toBe('start');
  });

  it('have no conflicts to repair', () => {
    const conflicting = {
      ...clientRecorded,
      conflicts: [
        {
          certificate: { location: 'LocalMachine', store: 'My', thumbprint: SHA.slice(24) },
          bound: false,
          messages: [],
        },
      ],
    } as const;
    expect(pagesOf({ ...state, survey: conflicting, intent: 'repair' })).not.toContain('conflicts');
  });
});

describe('what servers showed', () => {
  it('is put together by host and port, the same connection once', () => {
    const { verdict, contacts = [] } = checkedMixed;
    if (verdict === null) throw new Error('no verdict');
    const servers = contactedBy(contacts, verdict);
    expect(servers.map(({ origin }) => origin)).toEqual([
      'net.tcp://ris01.hospital.example:8000',
      'https://pacs.hospital.example',
    ]);
    expect(servers.map(({ connections }) => connections.length)).toEqual([1, 1]);
    expect(servers.map((one) => one.verdict.wouldConnect)).toEqual([false, true]);
    expect(servers.flatMap((one) => one.verdict.checks)).toHaveLength(verdict.checks.length);
  });

  it.each([
    ['net.tcp://a:1/b/c', 'net.tcp://a:1'],
    ['tls://a:636', 'tls://a:636'],
    ['', ''],
  ])('%s lies at %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  it('names each untrusted certificate once', () => {
    expect(untrustedOf(trialGood)).toEqual([]);
    const untrusted = untrustedOf(trialUnknown);
    expect(untrusted).toHaveLength(1);
    expect(untrusted[0]?.url).toBe(trialUnknown.contacts[0]?.url);
  });

  it.each([
    [trialGood, true],
    [trialUnknown, true],
    [trialDead, false],
    [trialMisnamed, false],
  ])('tells whether trust is all that is missing', (trial, all) => {
    expect(trustIsAll(trial)).toBe(all);
  });
});

describe('trusting a server', () => {
  const draft = { ...EMPTY_DRAFT, trust: { ...EMPTY_DRAFT.trust, kind: 'certificate' as const } };

  it('takes nothing that is not confirmed', async () => {
    const { ask, asked } = engine({
      confirmServer: { confirmed: false, why: message('window.serverFingerprint.differs') },
    });
    const wrong = await decideServerTrust(draft, trialUnknown, ask);
    expect(wrong).toEqual({ decided: false, missing: 'shown.fault.fingerprint' });
    expect(asked).toEqual([['confirmServer', { url: trialUnknown.contacts[0]?.url, typed: '' }]]);
    const unsaid = await decideServerTrust(EMPTY_DRAFT, trialUnknown, nobody);
    expect(unsaid).toEqual({ decided: false, missing: 'shown.fault.trust' });
    const unread = { ...draft, trust: { ...draft.trust, kind: 'issuer' as const } };
    expect(await decideServerTrust(unread, trialUnknown, nobody)).toEqual({
      decided: false,
      missing: 'trust.fault.root',
    });
  });

  it('takes what the engine confirms, beside what was confirmed before', async () => {
    const { ask } = engine({ confirmServer: { confirmed: true, sha256: SHA } });
    const earlier = { ...draft, client: { ...draft.client, earlier: ['B'.repeat(64)] } };
    expect(await decideServerTrust(earlier, trialUnknown, ask)).toEqual({
      decided: true,
      trust: { servers: ['B'.repeat(64), SHA] },
    });
  });

  it('asks nothing where the server is trusted or nobody was contacted', async () => {
    const found = { decided: true, trust: 'asFound' };
    expect(await decideServerTrust(draft, trialGood, nobody)).toEqual(found);
    expect(await decideServerTrust(draft, null, nobody)).toEqual(found);
  });
});

describe('trying the server', () => {
  const client = { ...EMPTY_CLIENT, host: 'ris01' };
  const draft = { ...EMPTY_DRAFT, setup: 'client' as const, client };

  const tried = async (trial: ClientTrial) => {
    const { ask } = engine({ tryClient: trial });
    const store = storeOn(ask);
    store.set({ draft, page: 'client' });
    await tryServer(store);
    await leaveShown(store);
    return store.get();
  };

  it('holds back where trust would not help', async () => {
    expect(await tried(trialDead)).toMatchObject({ page: 'shown', fault: 'shown.fault.refused' });
    expect(await tried(trialUnknown)).toMatchObject({ page: 'shown', fault: 'shown.fault.trust' });
  });

  it('contacts nobody where that was said, and holds back where nobody has answered', async () => {
    const store = storeOn(nobody);
    store.set({ draft: { ...draft, client: { ...client, offline: true } }, page: 'client' });
    await tryServer(store);
    expect(store.get()).toMatchObject({ page: 'shown', trial: null, problem: null });
    store.set({ draft });
    await leaveShown(store);
    expect(store.get().fault).toBe('shown.fault.waiting');
  });
});

describe('checking addresses', () => {
  it('begins with whom the client calls, else with one empty field', () => {
    expect(addressesOf({ addresses: null, survey: clientOnly })).toEqual(clientOnly.calls);
    expect(addressesOf({ addresses: null, survey: fresh })).toEqual(['']);
    expect(addressesOf({ addresses: ['a'], survey: clientOnly })).toEqual(['a']);
  });

  it('contacts nobody while an address is wrong or missing', async () => {
    const { ask, asked } = engine({ checkUrl: { problem: message('endpoint.url.empty') } });
    const store = storeOn(ask);
    store.set({ addresses: ['ftp://x', ' '] });
    await checkConnections(store);
    expect(store.get().fault).toBe('check.fault.address');
    store.set({ addresses: [' '] });
    await checkConnections(store);
    expect(store.get().fault).toBe('check.fault.none');
    expect(asked).toEqual([['checkUrl', { url: 'ftp://x' }]]);
  });

  it('asks for each address once, as the engine reads it', async () => {
    const { ask, asked } = engine({ checkUrl: { url: 'net.tcp://a:8000/' }, check: checkedMixed });
    const store = storeOn(ask);
    store.set({ addresses: ['a', 'A'] });
    await checkConnections(store);
    expect(asked.at(-1)).toEqual(['check', { urls: ['net.tcp://a:8000/'] }]);
    expect(store.get()).toMatchObject({ checked: checkedMixed, busy: null, fault: null });
  });
});
