import type { FileKind, GivenPath, Taken } from '../electron/contract/giving.ts';
import type { Message } from '../electron/contract/message.ts';

const ACCEPTED: Readonly<Record<FileKind, string>> = {
  answer: '.cer,.crt,.pem,.der,.p7b,.p7c,.txt',
  issuer: '.cer,.crt,.pem,.der,.p7b,.p7c,.txt',
  pfx: '.pfx,.p12',
};

/** Asks for a file by the browser's own dialog; null: the person changed their mind. Only while a control is worked. */
export function pickFile(what: FileKind): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED[what];
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

/**
 * Sends a file to the browser host. The browser reads it, this script never does: what a PFX holds stays out of the
 * page. Rejects with a `Message`, as every question to the host does.
 */
export async function upload(what: FileKind, file: File): Promise<GivenPath> {
  const address = `/upload/${what}?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, { method: 'POST', body: file }).catch(() => null);
  const taken = response?.ok === true ? ((await response.json()) as Taken) : null;
  if (taken?.ok === true) return taken.given;
  const cut: Message = { code: 'hosts.upload.cut', params: { name: file.name } };
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as contract/client.ts rejects
  throw taken?.problem ?? cut;
}
