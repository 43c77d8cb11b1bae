import type { CertificateDetails } from '../../contract/certificate.ts';
import type { Input } from '../../contract/channels.ts';
import type { Choices } from '../../contract/choices.ts';
import type { ClientTrust, LogLine } from '../../contract/engine.ts';
import { certificateText } from '../../contract/ids.ts';
import { message, text } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { visible } from '../../contract/visible.ts';
import type { Machine } from '../../machine/machine.ts';
import { REQUESTS } from '../places.ts';
import { requestsOf } from '../plan/pending.ts';
import type { ReportContents } from '../report/index.ts';
import type { Language } from '../report/words.ts';
import { readState } from '../state-folder.ts';
import { certificateDetails } from './certificate.ts';

/** A file to be saved: its suggested name, its media type, and what is in it. */
export interface Content {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the dispatcher knows that a file can be made of. */
export interface Sources {
  readonly machine: Pick<Machine, 'stores' | 'host' | 'files'>;
  readonly clientTrust: () => Promise<ClientTrust | null>;
  readonly lines: () => readonly LogLine[];
  readonly report: () => Promise<ReportContents>;
  /** Of the last check of connections. */
  readonly checkReport: () => ReportContents;
  readonly shown: (sha256: string) => CertificateDetails | null;
}

async function languageOf(code: Language['code']): Promise<Language> {
  const { languages } = await import('../../contract/messages/languages.ts');
  return { code, table: languages[code] };
}

/** Part of a file name: nothing that a file system or a shell could read otherwise. */
const plain = (part: string): string => part.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);

function named(what: 'report' | 'check' | 'log', { host }: Sources['machine'], extension: string): string {
  const day = host.now().toISOString().slice(0, 10);
  return `ris-setup-${what}-${plain(host.computerName())}-${day}.${extension}`;
}

async function page(
  what: 'report' | 'check',
  contents: ReportContents,
  { machine }: Sources,
  code: Language['code'],
): Promise<Content> {
  const { reportHtml } = await import('../report/index.ts');
  const markup = reportHtml(contents, await languageOf(code));
  return {
    name: named(what, machine, 'html'),
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from(markup),
  };
}

async function log({ machine, lines }: Sources, code: Language['code']): Promise<Content> {
  const { table } = await languageOf(code);
  const rows = lines().map((line) => `${line.at}  ${visible(text(line.message, table), 4000)}\r\n`);
  return {
    name: named('log', machine, 'txt'),
    type: 'text/plain; charset=utf-8',
    bytes: Buffer.from(rows.join('')),
  };
}

/** The same as `--save-answers` writes. */
const answers = (choices: Choices): Content => ({
  name: 'ris-setup-answers.json',
  type: 'application/json',
  bytes: Buffer.from(`${JSON.stringify(choices, null, 2)}\n`),
});

const pem = (name: string, text: string): Content => ({
  name,
  type: 'application/x-pem-file',
  bytes: Buffer.from(text),
});

// `.cer` is the ending that Windows opens with its viewer; it takes PEM as well.
const publicPart = ({ summary, pem: text }: CertificateDetails): Content =>
  pem(`${summary.thumbprint}.cer`, text);

/** The same bytes that `--request` writes. */
function request(thumbprint: string, { machine }: Sources): Content {
  const { record } = readState(machine);
  const found = requestsOf(record).find(({ certificate }) => certificate.thumbprint === thumbprint);
  if (found === undefined) {
    const certificate = certificateText({ ...REQUESTS, thumbprint });
    throw new Problem(message('window.noRequest', { certificate }));
  }
  return pem(`${plain(found.request.host)}.req`, found.pem);
}

/** The same as `--export-issuer` writes. */
async function issuer({ machine, clientTrust }: Sources): Promise<Content> {
  const trust = await clientTrust();
  if (trust === null) throw new Problem(message('window.noIssuer'));
  return pem(`ris-clients-trust-${plain(machine.host.computerName())}.cer`, trust.pem);
}

/** Makes what `save` saves. Contents come from the machine and the engine; the page only says which. */
export async function contentOf(what: Input<'save'>, sources: Sources): Promise<Content> {
  switch (what.what) {
    case 'report':
      return page('report', await sources.report(), sources, what.language);
    case 'checkReport':
      return page('check', sources.checkReport(), sources, what.language);
    case 'log':
      return log(sources, what.language);
    case 'answers':
      return answers(what.choices);
    case 'certificate': {
      const details = certificateDetails(sources.machine.stores, what.id);
      if (details === null) {
        throw new Problem(message('window.noCertificate', { certificate: certificateText(what.id) }));
      }
      return publicPart(details);
    }
    case 'shown': {
      const details = sources.shown(what.sha256);
      if (details === null) throw new Problem(message('window.notShown'));
      return publicPart(details);
    }
    case 'request':
      return request(what.thumbprint, sources);
    case 'issuer':
      return issuer(sources);
  }
}
