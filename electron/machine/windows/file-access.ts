import type { Access } from './access.ts';
import { advapi32 } from './advapi32.ts';
import { windowsError } from './errors.ts';
import { kernel32 } from './kernel32.ts';
import { memory, type Pointer } from './libraries.ts';
import { bytesAt, call, lastError, pointerIn, pointerOut, uint32 } from './native.ts';
import { enablePrivilege } from './privilege.ts';
import { parseSecurityDescriptor } from './security-descriptor.ts';

// Owner and full access: Administrators and SYSTEM; nothing taken over from above (domain.md, "Threats").
export const PRIVATE_FOLDER = 'O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';

const OWNER = 1;
const DACL = 4;
const PROTECTED_DACL = 0x80000000;
const UNPROTECTED_DACL = 0x20000000;
const SE_FILE_OBJECT = 1;
const ERROR_INSUFFICIENT_BUFFER = 122;
const SDDL_REVISION_1 = 1;

/** Owner and access list of a file or folder; null where Windows answers something unreadable. */
export function readAccess(path: string): Access | null {
  const needed = uint32();
  if (advapi32().GetFileSecurityW(path, OWNER | DACL, null, 0, needed) === 0) {
    const code = lastError();
    if (code !== ERROR_INSUFFICIENT_BUFFER) throw windowsError('GetFileSecurity', code, path);
  }
  const bytes = memory(needed.readUInt32LE());
  call('GetFileSecurity', path, () =>
    advapi32().GetFileSecurityW(path, OWNER | DACL, bytes, bytes.length, needed),
  );
  return parseSecurityDescriptor(bytes);
}

/** The self-relative descriptor that a text in the security descriptor definition language stands for. */
function withDescriptor<T>(sddl: string, use: (descriptor: Pointer, length: number) => T): T {
  const out = pointerOut();
  const length = uint32();
  call('ConvertStringSecurityDescriptorToSecurityDescriptor', sddl, () =>
    advapi32().ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, SDDL_REVISION_1, out, length),
  );
  const descriptor = pointerIn(out);
  try {
    return use(descriptor, length.readUInt32LE());
  } finally {
    kernel32().LocalFree(descriptor);
  }
}

/** What a text in the security descriptor definition language says, in the form that folders are judged by. */
export const describeSddl = (sddl: string): Access | null =>
  withDescriptor(sddl, (descriptor, length) => parseSecurityDescriptor(bytesAt(descriptor, length)));

/** Makes a folder that has the rights of `sddl` from its first moment; refuses where something lies there. */
export function createFolder(path: string, sddl: string): void {
  withDescriptor(sddl, (descriptor) => {
    // SECURITY_ATTRIBUTES: length, descriptor, not inheritable.
    const attributes = memory(24);
    attributes.writeUInt32LE(24);
    attributes.writeBigUInt64LE(descriptor, 8);
    call('CreateDirectory', path, () => kernel32().CreateDirectoryW(path, attributes));
  });
}

/** Gives `to` the owner and the access list of `from`, which lies in the same folder. */
export function copyAccess(from: string, to: string): void {
  const before = readAccess(from);
  const moveOwner = before?.owner !== readAccess(to)?.owner;
  // An owner other than oneself may only be set with this privilege.
  if (moveOwner) enablePrivilege('SeRestorePrivilege');
  const [owner, dacl, descriptor] = [pointerOut(), pointerOut(), pointerOut()];
  const got = advapi32().GetNamedSecurityInfoW(
    from,
    SE_FILE_OBJECT,
    OWNER | DACL,
    owner,
    null,
    dacl,
    null,
    descriptor,
  );
  if (got !== 0) throw windowsError('GetNamedSecurityInfo', got, from);
  try {
    const inheritance = before?.isProtected === true ? PROTECTED_DACL : UNPROTECTED_DACL;
    const parts = (DACL | inheritance | (moveOwner ? OWNER : 0)) >>> 0;
    const whose = moveOwner ? pointerIn(owner) : null;
    const set = advapi32().SetNamedSecurityInfoW(
      to,
      SE_FILE_OBJECT,
      parts,
      whose,
      null,
      pointerIn(dacl),
      null,
    );
    if (set !== 0) throw windowsError('SetNamedSecurityInfo', set, to);
  } finally {
    kernel32().LocalFree(pointerIn(descriptor));
  }
}
