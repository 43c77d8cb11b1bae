import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describe, expect, test } from 'vitest';
import { socketLock } from '../../../electron/machine/node/lock.ts';

const address = (): string => `\0ris-test-${randomUUID()}`;

/** Another process that holds the address until it is killed. */
async function holder(held: string): Promise<() => Promise<unknown>> {
  const program = `require('node:net').createServer().listen({path:${JSON.stringify(held)}},()=>console.log('held'))`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    return gone;
  };
}

describe('the lock', () => {
  test('is held once, and free again when released', async () => {
    const held = address();
    const first = await socketLock(held);
    expect(first).not.toBeNull();
    expect(await socketLock(held)).toBeNull();
    await first?.release();
    const second = await socketLock(held);
    expect(second).not.toBeNull();
    await second?.release();
  });

  test('is refused while another process holds it, and free as soon as that is killed', async () => {
    const held = address();
    const kill = await holder(held);
    expect(await socketLock(held)).toBeNull();
    await kill();
    const lock = await socketLock(held);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  test('two addresses do not disturb each other', async () => {
    const [one, two] = await Promise.all([socketLock(address()), socketLock(address())]);
    expect(one).not.toBeNull();
    expect(two).not.toBeNull();
    await Promise.all([one?.release(), two?.release()]);
  });

  test('is released although somebody is connected to it', async () => {
    const held = address();
    const lock = await socketLock(held);
    const visitor = createConnection({ path: held });
    await once(visitor, 'close');
    await lock?.release();
    expect(await socketLock(held).then((again) => again?.release())).toBeUndefined();
  });

  test('an address that cannot be listened on is an error, not somebody else’s lock', async () => {
    await expect(socketLock('')).rejects.toThrow();
  });
});
