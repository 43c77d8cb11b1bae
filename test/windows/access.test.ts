import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { KeyRef } from '../../electron/contract/ids.ts';
import { Problem } from '../../electron/contract/problem.ts';
import { accountOf, identitiesOf } from '../../electron/machine/windows/accounts.ts';
import { createWindowsHost } from '../../electron/machine/windows/host.ts';
import { windowsKeyAccess } from '../../electron/machine/windows/key-access.ts';
import { windowsKeys as keys } from '../../electron/machine/windows/keys.ts';
import { isWine } from './reset.ts';

const CONTAINER = 'ris-setup-test-access';
const SERVICE = 'NT AUTHORITY\\NetworkService';
const computer = createWindowsHost().computerName();
const access = windowsKeyAccess(() => computer);

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.problem.code === code;

describe('accounts', () => {
  it('knows those of Windows by the names that services use', () => {
    strictEqual(accountOf('LocalSystem', computer).text, 'S-1-5-18');
    strictEqual(accountOf('NT AUTHORITY\\SYSTEM', computer).text, 'S-1-5-18');
    strictEqual(accountOf(SERVICE, computer).text, 'S-1-5-20');
    strictEqual(accountOf('NT AUTHORITY\\LocalService', computer).text, 'S-1-5-19');
  });

  it('says which groups they are in', () => {
    const { sids, complete } = identitiesOf(accountOf(SERVICE, computer), SERVICE, computer);
    ok(complete);
    ok(sids.has('S-1-1-0') && sids.has('S-1-5-32-545') && !sids.has('S-1-5-32-544'));
  });

  for (const account of ['', 'a\0b', 'No Such Domain\\nobody', '.\\', 'x'.repeat(2000)]) {
    it(`knows nobody called ${JSON.stringify(account.slice(0, 24))}`, () => {
      throws(() => accountOf(account, computer), problem('windows.noAccount'));
    });
  }
});

describe('rights to a key', () => {
  let key: KeyRef;
  before(async () => {
    keys.delete(CONTAINER);
    key = await keys.create({ container: CONTAINER, bits: 2048, exportable: false });
  });
  after(() => {
    keys.delete(CONTAINER);
  });

  it('administrators, and so the system, may read it; a service account may not', () => {
    deepStrictEqual(access.canRead(key, 'LocalSystem'), { state: 'readable' });
    deepStrictEqual(access.canRead(key, SERVICE), { state: 'denied' });
  });

  it('can be given and taken back', { skip: isWine() && 'Wine forgets them with the handle' }, () => {
    access.allowRead(key, SERVICE);
    access.allowRead(key, SERVICE);
    deepStrictEqual(access.canRead(key, SERVICE), { state: 'readable' });
    access.withdrawRead(key, SERVICE);
    deepStrictEqual(access.canRead(key, SERVICE), { state: 'denied' });
  });

  it('Windows takes the list that is written', () => {
    access.allowRead(key, SERVICE);
    access.withdrawRead(key, SERVICE);
    deepStrictEqual(access.canRead(key, 'LocalSystem'), { state: 'readable' });
  });

  it('names a key that is not there, and takes nothing away from it', () => {
    const gone = { ...key, container: `${CONTAINER}-gone` };
    throws(() => access.canRead(gone, 'LocalSystem'), problem('windows.keyMissing'));
    access.withdrawRead(gone, SERVICE);
  });

  it('leaves CNG keys alone', () => {
    throws(() => {
      access.allowRead({ ...key, providerType: 0 }, SERVICE);
    }, problem('windows.cngRights'));
  });
});
