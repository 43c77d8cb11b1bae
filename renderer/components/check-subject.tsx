import type { Check } from '../../electron/contract/check.ts';
import type { StoreId } from '../../electron/contract/ids.ts';
import { CertificateLink } from './certificate-link.tsx';
import { Verbatim } from './verbatim.tsx';

const THUMBPRINT = /^[0-9A-F]{40}$/;
const STORE = /^(LocalMachine|CurrentUser)\\(.+)$/;

/** The store of a checked certificate: the one that a check of it names, else the machine's own. */
function storeOf(checks: readonly Check[]): StoreId {
  for (const { found } of checks) {
    const [, location, store] = STORE.exec(String(found.params.store ?? '')) ?? [];
    if (store !== undefined) {
      return { location: location === 'CurrentUser' ? 'CurrentUser' : 'LocalMachine', store };
    }
  }
  return { location: 'LocalMachine', store: 'My' };
}

const ADDRESS = /^([^:/]+:\/\/[^/]+\/?)(.*)$/;

/** A path as folder and what is in it; the folder is empty where there is none. An address: what it leads to below. */
export function parted(subject: string): { readonly folder: string; readonly name: string } {
  const [, origin, path] = ADDRESS.exec(subject) ?? [];
  if (origin !== undefined) return { folder: path ?? '', name: origin };
  const at = Math.max(subject.lastIndexOf('\\'), subject.lastIndexOf('/'));
  return { folder: subject.slice(0, at + 1), name: subject.slice(at + 1) };
}

export interface CheckSubjectProps {
  readonly subject: string;
  readonly checks: readonly Check[];
}

/** What was checked, as a heading: a file over its folder, or a certificate, which can be opened. */
export function CheckSubject({ subject, checks }: CheckSubjectProps) {
  if (THUMBPRINT.test(subject)) {
    const about = checks.filter((check) => check.subject === subject);
    return (
      <h2>
        <CertificateLink id={{ ...storeOf(about), thumbprint: subject }}>{subject}</CertificateLink>
      </h2>
    );
  }
  const { folder, name } = parted(subject);
  return (
    <>
      <h2>
        <Verbatim longest={300}>{name}</Verbatim>
      </h2>
      {folder === '' ? null : (
        <p className="folder">
          <Verbatim>{folder}</Verbatim>
        </p>
      )}
    </>
  );
}
