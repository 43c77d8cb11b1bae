import { describe, expect, test } from 'vitest';
import { createAddressCheck, isHost } from '../../../electron/endpoints/address.ts';
import { createPlaces, within } from '../../../electron/endpoints/bounded.ts';
import { inodeOf, linuxListener } from '../../../electron/machine/embedded/listeners.ts';
import type { Network } from '../../../electron/machine/network.ts';
import { createNodeNetwork } from '../../../electron/machine/node/network.ts';
import { listening } from '../../support/window.ts';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A network that answers what it is told to: slow and failing ones cannot be had from a real one. */
const check = (network: Partial<Network>, patience = 10_000) => {
  const whole: Network = {
    addresses: () => ['10.0.0.5', 'fe80::1'],
    resolve: async () => [],
    names: async () => [],
    port: async () => ({ state: 'free' }),
    ...network,
  };
  const host = { computerName: () => 'RIS-WS-01' };
  return createAddressCheck(
    { network: whole, host: host as Parameters<typeof createAddressCheck>[0]['host'] },
    patience,
  );
};

describe('the form of a host', () => {
  test.each(['localhost', 'ris01', 'RIS_01', 'a.b-c.example', '10.0.0.5', '1a', 'x'.repeat(63), 'ris01.2b'])(
    '%s is one',
    (host) => {
      expect(isHost(host)).toBe(true);
    },
  );
  test.each([
    '',
    '.',
    'ris01.',
    '-a',
    'a-',
    'a b',
    'a\u202Eb',
    'a\0',
    'é',
    'a:1',
    '[::1]',
    '::1',
    '*.a',
    'a/..',
    '1.2.3.4.5',
    '256.0.0.1',
    '12',
    'x'.repeat(64),
    `${'a.'.repeat(126)}ab`,
  ])('%j is none', (host) => {
    expect(isHost(host)).toBe(false);
  });
});

describe('checking an address', () => {
  test.each([
    ['ris-ws-01', [], 'thisComputer'],
    ['localhost', [], 'thisComputer'],
    ['here', ['10.0.0.5'], 'thisComputer'],
    ['here', ['192.0.2.7', '127.0.1.1'], 'thisComputer'],
    ['here', ['::1'], 'thisComputer'],
    ['there', ['192.0.2.7'], 'otherComputer'],
    ['nowhere', [], 'unknown'],
  ] as const)('%s that resolves to %j: %s', async (host, addresses, whose) => {
    expect(await check({ resolve: async () => addresses })({ host, port: 8000 })).toEqual({
      host: whose,
      port: 'free',
      holder: null,
    });
  });

  test('a resolver that never answers or fails, and a table that never does, are not waited for', async () => {
    const stuck = check({ resolve: never, port: never }, 5);
    expect(await stuck({ host: 'slow', port: 1 })).toEqual({
      host: 'unknown',
      port: 'unknown',
      holder: null,
    });
    const failing = check({ resolve: () => Promise.reject(new Error('SERVFAIL')) });
    expect((await failing({ host: 'x', port: 1 })).host).toBe('unknown');
  });

  test('somebody who types fast keeps at most two lookups busy, and the given-up ones are never made', async () => {
    const asked: string[] = [];
    const slow = check(
      {
        resolve: (name) => {
          asked.push(name);
          return never();
        },
      },
      5,
    );
    const typed = ['r', 'ri', 'ris', 'ris0', 'ris01'];
    const answers = await Promise.all(typed.map((host) => slow({ host, port: 1 })));
    expect(answers.map(({ host }) => host)).toEqual(typed.map(() => 'unknown'));
    expect(asked).toEqual(['r', 'ri']);
  });

  test('a holder’s name is shown harmless', async () => {
    const evil = check({ port: async () => ({ state: 'held', by: 'a\u202Eb\n' }) });
    expect((await evil({ host: 'localhost', port: 1 })).holder).toBe('a\\u{202E}b\\u{000A}');
  });

  test.each([0, 65536, 99999])('port %d is none', async (port) => {
    expect((await check({ port: never })({ host: 'localhost', port })).port).toBe('invalid');
  });
});

describe('bounds', () => {
  test('what comes in time counts, and failures pass through', async () => {
    expect(await within(10_000, Promise.resolve('work'), 'tired')).toBe('work');
    expect(await within(1, never(), 'tired')).toBe('tired');
    await expect(within(10_000, Promise.reject(new Error('no')), 'tired')).rejects.toThrow('no');
  });

  test('a place is free again once somebody has left it', async () => {
    const enter = createPlaces(1);
    const leave = await enter();
    const second = enter();
    let entered = false;
    void second.then(() => {
      entered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(entered).toBe(false);
    leave();
    (await second)();
    (await enter())();
  });
});

describe('the network of this machine', () => {
  test('a port that is listened on is held, even where no table says so', async () => {
    const network = createNodeNetwork(
      () => null,
      () => '/etc/hosts',
    );
    let used = 0;
    await listening('127.0.0.1', async (port) => {
      used = port;
      expect(await network.port(port)).toEqual({ state: 'held', by: null });
    });
    expect(await network.port(used)).toEqual({ state: 'free' });
  });

  test('its own names resolve to its own addresses, and nonsense to none', async () => {
    const network = createNodeNetwork(
      () => null,
      () => '/etc/hosts',
    );
    expect(network.addresses()).toContain('127.0.0.1');
    const [first = ''] = await network.resolve('localhost');
    expect(first).toMatch(/^(127\.|::1$)/);
    expect(await network.resolve('no-such-name.invalid')).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('Linux names the listener on IPv4 and on IPv6', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      await listening(host, async (port) => {
        expect(linuxListener(port)?.by, host).toMatch(/\S/);
      });
    }
  });

  test('a table of listeners is read by port and state', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F40 00000000:0000 01 00000000:00000000 00:00000000 00000000     0        0 11 1
   1: 00000000:1F40 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 22 1
   2: torn`;
    expect(inodeOf(table, 8000)).toBe('22');
    expect(inodeOf(table, 8001)).toBeNull();
    expect(inodeOf('', 8000)).toBeNull();
  });
});
