import { type CertificateSource, type Choices, choicesSchema, TYPED } from '../contract/choices.ts';
import { type Message, message } from '../contract/message.ts';
import { explain, type Issue } from './issues.ts';
import { OPTIONS, type Option, type Options, type ValueKind } from './options.ts';
import { at, has, isTree, put, type Tree } from './tree.ts';
import { type Paths, shownValue } from './values.ts';

/** An answer file as it was read: JSON, not yet validated. */
export interface Answers {
  readonly file: string;
  readonly content: unknown;
}

/** Choices null: those of the record. */
export type Chosen =
  | { readonly choices: Choices | null; readonly problems: null }
  | { readonly problems: readonly Message[] };

const SOURCE = 'certificate.source';
/** Sources of certificates that may be trusted by themselves. */
const TRUSTED_SOURCES: readonly CertificateSource[] = ['store', 'response', 'pfx'];

/** An option for another source of certificates replaces everything that the answers say about theirs. */
const withoutOtherSource = (tree: Tree, sets: Option['sets']): Tree =>
  sets[SOURCE] === undefined || has(tree, SOURCE, sets[SOURCE]) ? tree : { ...tree, certificate: {} };

const TRUST = 'certificate.trust';

/** A kind of trust takes the place of another that the answers name. */
function withoutOtherTrust(tree: Tree, path: Option['path']): Tree {
  if (path?.startsWith(`${TRUST}.`) !== true) return tree;
  const kind = path.slice(TRUST.length + 1).split('.', 1)[0] ?? '';
  const there = at(tree, TRUST);
  const other = typeof there === 'string' || (isTree(there) && !Object.hasOwn(there, kind));
  return other ? put(tree, TRUST, {}) : tree;
}

/** Answers for another setup, used for this one: what they say of the other's parts does not apply. */
function forSetup(answers: Tree, setup: Options['setup']): Tree {
  const client = at(answers, 'setup') === 'client';
  if (setup === undefined || (setup === 'client') === client) return answers;
  const parts = ['server', 'conflicts', 'certificate'];
  const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => !parts.includes(key)));
  const directory = at(answers, 'client.directory');
  return { ...kept, client: directory === undefined ? {} : { directory } };
}

/** Options override the answer file. */
function overlay(answers: Tree, options: Options): Tree {
  const rows: readonly Option[] = OPTIONS;
  let tree = forSetup(answers, options.setup);
  for (const { flag, path, sets } of rows) {
    const value: unknown = options[flag];
    if (value === undefined) continue;
    tree = withoutOtherTrust(withoutOtherSource(tree, sets), path);
    if (path !== null) tree = put(tree, path, value);
    for (const [key, fixed] of Object.entries(sets)) tree = put(tree, key, fixed);
  }
  // Answers for an integrated setup, used for the server alone: their client part does not apply.
  if (options.setup !== 'server') return tree;
  return Object.fromEntries(Object.entries(tree).filter(([key]) => key !== 'client'));
}

/** Does the value come from an option, whatever the answer file says? */
function isOverridden(path: Issue['path'], options: Options): boolean {
  const rows: readonly Option[] = OPTIONS;
  const key = path.map(String).join('.');
  return rows.some((row) => row.path === key && options[row.flag] !== undefined);
}

const PLACES: readonly ValueKind[] = ['folder', 'file', 'passwordFile'];

/** A relative path would mean another place wherever the answer file is used. */
function relativeFolders(choices: Choices, file: string, paths: Paths): Message[] {
  const rows: readonly Option[] = OPTIONS;
  // Several sources have a file at one place.
  const places = new Set(rows.flatMap(({ value, path }) => (PLACES.includes(value) ? (path ?? []) : [])));
  return [...places].flatMap((path) => {
    const named = at(choices, path);
    if (typeof named !== 'string' || named === TYPED || paths.isAbsolute(named)) return [];
    return [message('commandline.value.relative', { place: `${path} (${file})`, value: shownValue(named) })];
  });
}

/** The pages show a request and need no file for it; the command line has no other place. */
const withoutPlace = ({ certificate }: Choices): boolean =>
  certificate.source === 'request' && certificate.file === undefined;

/** Puts options and answers together and validates them; all that is wrong is reported together. */
export function choose(options: Options, answers: Answers | null, paths: Paths): Chosen {
  if (answers === null && options.setup === undefined) return { choices: null, problems: null };
  const file = answers?.file ?? null;
  const content = answers === null ? { schema: 1 } : answers.content;
  const merged = isTree(content) ? overlay(content, options) : content;
  if (options['trust-certificate'] && !TRUSTED_SOURCES.some((source) => has(merged, SOURCE, source)))
    return { problems: [message('commandline.needsCertificate')] };
  const result = choicesSchema.safeParse(merged);
  if (!result.success) {
    const from = (issue: Issue): string | null => (isOverridden(issue.path, options) ? null : file);
    return { problems: result.error.issues.flatMap((issue) => explain(issue, merged, from(issue))) };
  }
  if (withoutPlace(result.data)) {
    const place = file === null ? '--request' : `certificate.file (${file})`;
    return { problems: [message('commandline.value.missing', { place })] };
  }
  const relative = file === null ? [] : relativeFolders(result.data, file, paths);
  return relative.length > 0 ? { problems: relative } : { choices: result.data, problems: null };
}
