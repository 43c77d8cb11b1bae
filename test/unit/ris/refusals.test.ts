import { describe, expect, test } from 'vitest';
import type { MessageCode } from '../../../electron/contract/message.ts';
import { LIMIT, readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { SECTION_TYPE, SECTIONS } from '../../../electron/ris/settings.ts';
import { fixture, fixtureNames, problemOf, utf8 } from './files.ts';

const { server } = SECTIONS;
const SECRET = 'Password=secret-of-the-site';
const setting = (name: string, value: string, as = 'String') =>
  `<setting name="${name}" serializeAs="${as}">${value}</setting>`;
const section = (content: string, attributes = '') => `<${server}${attributes}>${content}</${server}>`;
const group = (content: string, attributes = '') =>
  `<applicationSettings${attributes}>${content}</applicationSettings>`;
const declared = (content: string) =>
  `<configSections><sectionGroup name="applicationSettings">${content}</sectionGroup></configSections>`;
const declare = (name: string, type = SECTION_TYPE) => `<section name="${name}" type="${type}"/>`;
/** Every file holds a secret, in front of the place and behind it; `content` is in line 3. */
const file = (content: string) =>
  `<?xml version="1.0"?>\n<configuration><!-- ${SECRET} -->\n${content}\n<a b="${SECRET}"/></configuration>`;
const good = setting('BaseUrl', '<value>x</value>');

const cases: readonly [what: string, text: string, code: MessageCode, line?: number][] = [
  ['nothing', '', 'configuration.empty'],
  ['only blanks', '\uFEFF \r\n ', 'configuration.empty'],
  ['zeros', '\0'.repeat(100), 'configuration.notXml', 1],
  ['no XML', `[ini]\n${SECRET}`, 'configuration.notXml', 1],
  ['JSON', `{"${SECRET}": 1}`, 'configuration.notXml', 1],
  ['a half', file('').slice(0, -30), 'configuration.truncated'],
  ['an unclosed element', file(`<x> ${SECRET}`), 'configuration.notXml', 4],
  ['an undefined entity', file('&secret;'), 'configuration.notXml', 3],
  ['an ampersand', file(`<a>${SECRET}&b</a>`), 'configuration.notXml', 3],
  ['something behind the root', `<configuration/>${SECRET}`, 'configuration.notXml', 1],
  ['another root', `<!-- ${SECRET} -->\n<html/>`, 'configuration.root', 2],
  ['a root with a prefix', '<c:configuration xmlns:c="x"/>', 'configuration.root', 1],
  ['a root in another namespace', `<configuration xmlns="${SECRET}"/>`, 'configuration.namespace', 1],
  [
    'a document type',
    `<?xml version="1.0"?>\n<!DOCTYPE configuration>\n<configuration/>`,
    'configuration.doctype',
    2,
  ],
  [
    'expanding entities',
    `<!DOCTYPE a [<!ENTITY a "${SECRET}"><!ENTITY b "&a;&a;">]>\n<configuration>&b;</configuration>`,
    'configuration.doctype',
    1,
  ],
  [
    'an external entity',
    '\uFEFF<!-- --><?x?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    'configuration.doctype',
    1,
  ],
  ['configSections behind another', file(`<a/>${declared('')}`), 'configuration.sectionsFirst', 3],
  ['configSections twice', file(`${declared('')}${declared('')}`), 'configuration.twice', 3],
  ['the group twice', file(`${group('')}\n${group('')}`), 'configuration.twice', 4],
  ['a section twice', file(group(`${section('')}\n${section('')}`)), 'configuration.twice', 4],
  ['a setting twice', file(group(section(`${good}\n${good}`))), 'configuration.twice', 4],
  [
    'a group declared twice',
    file(
      `<configSections><sectionGroup name="applicationSettings"/><sectionGroup name="applicationSettings"/></configSections>`,
    ),
    'configuration.twice',
    3,
  ],
  ['a section declared twice', file(declared(declare(server) + declare(server))), 'configuration.twice', 3],
  [
    'a section declared as another type',
    file(declared(declare(server, 'System.Configuration.IgnoreSection'))),
    'configuration.declaration',
    3,
  ],
  [
    'the group declared as a section',
    file(`<configSections>${declare('applicationSettings')}</configSections>`),
    'configuration.declaration',
    3,
  ],
  ['declarations taken back', file(`<configSections><clear/></configSections>`), 'configuration.removed', 3],
  [
    'a declaration taken back',
    file(declared(`${declare(server)}<remove name="${server}"/>`)),
    'configuration.removed',
    3,
  ],
  ["somebody else's section undeclared", file(group('<Other.Settings/>')), 'configuration.undeclared', 3],
  [
    'configSource on the section',
    file(group(section('', ` configSource="${SECRET}"`))),
    'configuration.configSource',
    3,
  ],
  ['configSource on the group', file(group('', ' configSource="a"')), 'configuration.configSource', 3],
  [
    'an encrypted section',
    file(group(section('<EncryptedData/>', ' configProtectionProvider="Dpapi"'))),
    'configuration.encrypted',
    3,
  ],
  ['a section in a namespace', file(group(section('', ' xmlns="urn:x"'))), 'configuration.namespace', 3],
  ['a group in a namespace', file(group('', ' xmlns="urn:x"')), 'configuration.namespace', 3],
  [
    'settings for a location',
    file(`<location path="a">\n${group('')}</location>`),
    'configuration.location',
    4,
  ],
  ['something else in a section', file(group(section('<add key="a"/>'))), 'configuration.unexpected', 3],
  [
    'another serialisation',
    file(group(section(setting('BaseUrl', '<value/>', 'Xml')))),
    'configuration.serializeAs',
    3,
  ],
  [
    'no serialisation',
    file(group(section('<setting name="BaseUrl"><value/></setting>'))),
    'configuration.serializeAs',
    3,
  ],
  ['a setting without value', file(group(section(setting('BaseUrl', '')))), 'configuration.valueMissing', 3],
  [
    'a self-closed setting',
    file(group(section('<setting name="BaseUrl" serializeAs="String"/>'))),
    'configuration.valueMissing',
    3,
  ],
  [
    'two values',
    file(group(section(setting('BaseUrl', '<value/><value/>')))),
    'configuration.valueMissing',
    3,
  ],
  [
    'a value in pieces',
    file(group(section(setting('BaseUrl', '<value>a<!-- b -->c</value>')))),
    'configuration.valueSplit',
    3,
  ],
  [
    'blanks beside a comment in a value',
    file(group(section(setting('BaseUrl', '<value> <!-- b -->c</value>')))),
    'configuration.valueSplit',
    3,
  ],
  [
    'elements in a value',
    file(group(section(setting('BaseUrl', '<value><b>c</b></value>')))),
    'configuration.valueSplit',
    3,
  ],
  [
    'a huge value',
    file(group(section(setting('BaseUrl', `<value>${'x'.repeat(5000)}</value>`)))),
    'configuration.valueTooLong',
    3,
  ],
];

describe('refused with a message that names file, place and remedy', () => {
  test.each(cases)('%s', (_, text, code, line) => {
    const error = problemOf(() => readConfiguration('C:\\RIS\\a.config', utf8(text)));
    expect(error.problem.code).toBe(code);
    expect(error.kind).toBe('refused');
    expect(error.problem.params.file).toBe('C:\\RIS\\a.config');
    if (line !== undefined) expect(error.problem.params.line).toBe(line);
    expect(error.message).toContain('run the wizard again');
    expect(`${error.message} ${JSON.stringify(error.problem)}`).not.toMatch(/secret|passwd/);
  });

  test('larger than the limit', () => {
    const error = problemOf(() => readConfiguration('a', new Uint8Array(50 * 1024 * 1024)));
    expect(error.problem).toMatchObject({ code: 'configuration.tooLarge', params: { limit: LIMIT } });
  });

  test('as large as the limit is read', () => {
    const text = `<configuration>${'\r\n'.repeat(LIMIT / 2 - 16)}`;
    expect(text.length).toBeLessThanOrEqual(LIMIT - 16);
    const model = readConfiguration('a', utf8(`${text}</configuration>`));
    expect(model.style.newline).toBe('\r\n');
  });

  test('nested so deeply that the stack overflows', () => {
    const text = `<configuration>${'<a>'.repeat(1_000_000)}`;
    expect(problemOf(() => readConfiguration('a', utf8(text))).problem.code).toBe('configuration.tooDeep');
  });
});

describe('hostile bytes', () => {
  test.each(fixtureNames)('%s cut off at every byte is refused, or complete', (name) => {
    const bytes = fixture(name);
    let refused = 0;
    for (let length = 0; length < bytes.length; length += 1) {
      try {
        readConfiguration('a', bytes.subarray(0, length));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'Problem') throw error;
        refused += 1;
      }
    }
    // Only what follows the last element can be missing without harm.
    const tail = bytes.length - bytes.lastIndexOf(0x3e);
    expect(bytes.length - refused).toBeLessThanOrEqual(Math.max(tail, 32));
  });

  test.each(fixtureNames)('%s with any byte replaced is read or refused', (name) => {
    const bytes = Uint8Array.from(fixture(name));
    for (let at = 0; at < bytes.length; at += 1) {
      const was = bytes[at] ?? 0;
      for (const now of [0x3c, 0xff]) {
        bytes[at] = now;
        try {
          readConfiguration('a', bytes);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'Problem') throw error;
        }
      }
      bytes[at] = was;
    }
    expect(Buffer.compare(bytes, fixture(name))).toBe(0);
  });
});
