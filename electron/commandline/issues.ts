import type { z } from 'zod';
import { type Message, message } from '../contract/message.ts';
import { OPTIONS, type Option } from './options.ts';
import { at, has } from './tree.ts';
import { shownValue, VALUES } from './values.ts';

/** One finding of the schema. */
export type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const ROWS: readonly Option[] = OPTIONS;

/** `server.port`, `conflicts.move[0]`; the whole document is `$`, as in JSON path. */
function pathText(path: Path): string {
  if (path.length === 0) return '$';
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** Where the value stands: a key of the answer file, or the option that it came from. */
function placeOf(path: Path, file: string | null): string {
  const key = pathText(path);
  if (file !== null) return `${key} (${file})`;
  const option = ROWS.find((row) => row.path !== null && key.startsWith(row.path));
  return option === undefined ? key : `--${option.flag}`;
}

/** What options put there beside their values: all that may stand there. */
const fixedValues = (key: string): readonly (string | true)[] => ROWS.flatMap(({ sets }) => sets[key] ?? []);

function wrongValue(path: Path, place: string, value: unknown): Message | null {
  const shown = shownValue(value);
  const key = pathText(path);
  if (key.startsWith('conflicts')) return message('commandline.value.conflictsAnswer', { place });
  if (key.startsWith('certificate.trust') && !key.endsWith('.sha256'))
    return message('commandline.value.trust', { place });
  if (key.startsWith('certificate.subject'))
    return message('commandline.value.subject', { place, value: shown });
  if (key.startsWith('certificate.otherNames'))
    return message('commandline.value.names', { place, value: shown });
  if (key === 'certificate.exportable')
    return message('commandline.value.exactly', { place, expected: 'true / false', value: shown });
  if (/^client\.(?:server|failover)(?:\.|$)/.test(key))
    return message('commandline.value.called', { place, value: shown });
  const option = ROWS.find((row) => row.path === key);
  if (option !== undefined && option.value !== 'none') {
    return message(VALUES[option.value].expected(value), { place, value: shown });
  }
  return null;
}

/** The schema's rules between two values: which host the certificate is for. */
function ruleBroken(path: Path, place: string, value: unknown, input: unknown): Message {
  const shown = shownValue(value);
  if (pathText(path) === 'certificate.subject.commonName') {
    const host = at(input, 'server.host');
    return message('request.subject.commonName', { name: String(value), host: String(host) });
  }
  return has(input, 'certificate.source', 'local')
    ? message('commandline.value.localHost', { place, value: shown })
    : message('commandline.value.notLocalHost', { place, value: shown });
}

/** One finding of the schema in plain words, with its place. `input` is what was validated. */
export function explain(issue: Issue, input: unknown, file: string | null): readonly Message[] {
  const place = placeOf(issue.path, file);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      message('commandline.value.unknownKey', { place: placeOf([...issue.path, key], file) }),
    );
  }
  const value = at(input, issue.path);
  if (issue.code === 'custom') return [ruleBroken(issue.path, place, value, input)];
  if (value === undefined) {
    const certificate = ['certificate', 'certificate.source'].includes(pathText(issue.path));
    return [
      certificate ? message('commandline.noCertificate') : message('commandline.value.missing', { place }),
    ];
  }
  const known = wrongValue(issue.path, place, value);
  if (known !== null) return [known];
  const expected = issue.code === 'invalid_value' ? issue.values : fixedValues(pathText(issue.path));
  if (expected.length > 0) {
    const shown = expected.map((one) => shownValue(one)).join(' / ');
    return [message('commandline.value.exactly', { place, expected: shown, value: shownValue(value) })];
  }
  return [message('commandline.value.object', { place, value: shownValue(value) })];
}
