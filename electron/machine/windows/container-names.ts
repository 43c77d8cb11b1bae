import { advapi32 } from './advapi32.ts';
import { AES_PROVIDER, CRYPT_MACHINE_KEYSET } from './containers.ts';
import { ERROR_NO_MORE_ITEMS, NTE_BAD_FLAGS, windowsError } from './errors.ts';
import { memory, type Pointer } from './libraries.ts';
import { lastError, uint32 } from './native.ts';

const PP_ENUMCONTAINERS = 2;
const CRYPT_FIRST = 1;
const CRYPT_NEXT = 2;
const LONGEST_NAME = 2048;

/** Names of the machine's containers; `provider` was acquired without one. Only ASCII names survive this call. */
export function containerNames(provider: Pointer): string[] {
  const names = new Set<string>();
  const out = memory(LONGEST_NAME);
  // Wine lists the machine's containers only with this flag; a provider that knows it not lists them without.
  let scope = CRYPT_MACHINE_KEYSET;
  for (let which = CRYPT_FIRST; ; ) {
    if (
      advapi32().CryptGetProvParam(provider, PP_ENUMCONTAINERS, out, uint32(out.length), which | scope) !== 0
    ) {
      names.add(out.toString('latin1').split('\0', 1)[0] ?? '');
      which = CRYPT_NEXT;
      continue;
    }
    const code = lastError();
    if (code === ERROR_NO_MORE_ITEMS) return [...names];
    if (code !== NTE_BAD_FLAGS || scope === 0) throw windowsError('CryptGetProvParam', code, AES_PROVIDER);
    scope = 0;
    which = CRYPT_FIRST;
  }
}
