import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDoor, sessionCookie, sessionOf } from '../../../../electron/hosts/browser/door.ts';

describe('the door', () => {
  it('has a token of at least 128 random bits, another one each time', () => {
    const { token } = createDoor(randomBytes);
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(createDoor(randomBytes).token).not.toBe(token);
  });

  it('swaps the token for a session once', () => {
    const door = createDoor(randomBytes);
    const session = door.exchange(door.token) ?? '';
    expect(session).not.toBe('');
    expect(session).not.toBe(door.token);
    expect(door.knows(session)).toBe(true);
    expect(door.exchange(door.token)).toBeNull();
    expect(door.knows(session)).toBe(true);
  });

  it('takes no other token, and a wrong one does not use up the right one', () => {
    const door = createDoor(randomBytes);
    const wrong = [
      '',
      'x',
      door.token.slice(1),
      `${door.token} `,
      door.token.toLowerCase(),
      createDoor(randomBytes).token,
    ];
    for (const token of wrong) expect(door.exchange(token), token).toBeNull();
    expect(door.exchange(door.token)).not.toBeNull();
  });

  it('knows no session before the exchange, and none but that one after it', () => {
    const door = createDoor(randomBytes);
    expect(door.knows('')).toBe(false);
    expect(door.knows(door.token)).toBe(false);
    const session = door.exchange(door.token) ?? '';
    for (const other of ['', door.token, session.slice(1), `${session}=`])
      expect(door.knows(other)).toBe(false);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and other sites, and ends with the browser', () => {
    expect(sessionCookie(4711, 'abc')).toBe('ris-setup-4711=abc; HttpOnly; SameSite=Strict; Path=/');
  });

  it.each([
    ['ris-setup-4711=abc', 'abc'],
    ['a=b; ris-setup-4711=abc; c=d', 'abc'],
    ['ris-setup-4711=', ''],
    ['ris-setup-4712=abc', null],
    ['xris-setup-4711=abc', null],
    ['a="ris-setup-4711=abc"', null],
    ['', null],
    [undefined, null],
  ])('is read from %j', (header, session) => {
    expect(sessionOf(header, 4711)).toBe(session);
  });
});
