import { type Message, type MessageCode, message, text } from '../contract/message.ts';
import { EXIT_CODES } from '../contract/result.ts';
import type { Stream } from './io.ts';
import { OPTIONS, type Option, PROGRAM } from './options.ts';
import { cells, padded, wrap } from './wrap.ts';

/** Command lines that help shows; the tests parse every one. */
export const EXAMPLES = [
  { help: 'commandline.help.example.plan', line: '--setup integrated --local-client-only --plan' },
  {
    help: 'commandline.help.example.install',
    line: '--setup integrated --local-client-only --quiet --log setup.log --result setup.json',
  },
  {
    help: 'commandline.help.example.conflict',
    line: '--setup integrated --local-client-only --replace-conflicts A909502DD82AE41433E6F83886B00D4277A32A7B',
  },
  {
    help: 'commandline.help.example.answers',
    line: '--setup server --local-client-only --port 8001 --plan --save-answers ris.json',
  },
  {
    help: 'commandline.help.example.certificate',
    line: '--setup server --host ris01.hospital.example --certificate A909502DD82AE41433E6F83886B00D4277A32A7B',
  },
  {
    help: 'commandline.help.example.request',
    line: '--setup server --host ris01.hospital.example --request ris01.req --subject O=Hospital,C=CA',
  },
  {
    help: 'commandline.help.example.response',
    line: '--setup server --host ris01.hospital.example --response ris01.cer --trust-issuer root.cer --trust-issuer-sha256 E4C1A4F8D0B3B7C2E19A5D6F80B1C2D3E4F5061728394A5B6C7D8E9F00112233',
  },
  {
    help: 'commandline.help.example.pfx',
    line: '--setup server --host ris01.hospital.example --pfx ris01.pfx --pfx-password-file password.txt',
  },
  {
    help: 'commandline.help.example.client',
    line: '--setup client --server ris01.hospital.example --trust-server-sha256 E4C1A4F8D0B3B7C2E19A5D6F80B1C2D3E4F5061728394A5B6C7D8E9F00112233',
  },
  {
    help: 'commandline.help.example.check',
    line: '--check net.tcp://ris01.hospital.example:8000/ --report check.html',
  },
  { help: 'commandline.help.example.useAnswers', line: '/answers:ris.json /quiet' },
  { help: 'commandline.help.example.verify', line: '--verify --json' },
  { help: 'commandline.help.example.remove', line: '--remove' },
] as const;

const GROUPS = ['setup', 'command', 'output', 'program'] as const;

const EXITS = [
  { code: EXIT_CODES.installed, help: 'commandline.help.exit.done' },
  { code: EXIT_CODES.cancelled, help: 'commandline.help.exit.cancelled' },
  { code: EXIT_CODES.failed, help: 'commandline.help.exit.failed' },
  { code: EXIT_CODES.busy, help: 'commandline.help.exit.busy' },
  { code: EXIT_CODES.otherVersion, help: 'commandline.help.exit.otherVersion' },
  { code: EXIT_CODES.invalid, help: 'commandline.help.exit.invalid' },
] as const;

const USUAL_WIDTH = 80;

function optionForm({ flag, value, metavar }: Option): string {
  if (value === 'none') return `--${flag}`;
  return value === 'conflicts' ? `--${flag} [${metavar}]` : `--${flag} ${metavar}`;
}

/** Two columns; where the first is too wide for the terminal, the second begins on the next line. */
function entries(rows: readonly (readonly [string, string])[], width: number): string[] {
  const widest = Math.max(...rows.map(([name]) => cells(name))) + 4;
  const indent = Math.min(widest, 28);
  return rows.flatMap(([name, words]) => {
    const lines = wrap(words, width, indent);
    const label = `  ${name}`;
    if (cells(label) + 2 > indent) return [label, ' '.repeat(indent) + (lines[0] ?? ''), ...lines.slice(1)];
    return [padded(label, indent) + (lines[0] ?? ''), ...lines.slice(1)];
  });
}

const say = (code: MessageCode): string => text({ code, params: {} });

/** The whole help, wrapped at the terminal's width; 80 where there is none. */
export function help(version: string, { isTTY, columns }: Pick<Stream, 'isTTY' | 'columns'>): string {
  const width = isTTY ? (columns ?? USUAL_WIDTH) : USUAL_WIDTH;
  const paragraph = (of: Message): string[] => [...wrap(text(of), width, 0), ''];
  const heading = (code: MessageCode): string[] => wrap(`${say(code)}:`, width, 0);
  const rows: readonly Option[] = OPTIONS;
  const groups = GROUPS.flatMap((group) => [
    ...heading(`commandline.help.group.${group}`),
    ...entries(
      rows
        .filter((option) => option.group === group)
        .map((option) => [optionForm(option), say(option.help)] as const),
      width,
    ),
    '',
  ]);
  // An example stays on one line, so that it can be copied.
  const examples = EXAMPLES.flatMap(({ help: code, line }) => [
    ...wrap(say(code), width, 2).map((part, i) => (i === 0 ? `  ${part}` : part)),
    `    ${PROGRAM} ${line}`,
  ]);
  const exits = EXITS.map(
    ({ code, help: words }) => [code === 0 ? '0' : `${code} (${code & 0xff})`, say(words)] as const,
  );
  return [
    ...paragraph(message('commandline.help.title', { version })),
    ...paragraph(message('commandline.help.usage', { program: PROGRAM })),
    ...groups,
    ...paragraph(message('commandline.help.forms')),
    ...paragraph(message('commandline.help.rootElsewhere')),
    ...heading('commandline.help.examples'),
    ...examples,
    '',
    ...heading('commandline.help.exits'),
    ...entries(exits, width),
    '',
  ].join('\n');
}
