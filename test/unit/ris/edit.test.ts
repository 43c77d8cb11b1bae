import { describe, expect, test } from 'vitest';
import { planEdits, splicesFor } from '../../../electron/ris/configuration/edit.ts';
import { effective } from '../../../electron/ris/configuration/model.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { applySplices, invertSplices } from '../../../electron/ris/configuration/splices.ts';
import { GROUP_TYPE, SECTION_TYPE, SECTIONS } from '../../../electron/ris/settings.ts';
import { asText, edit, fixture, fixtureNames, local, roleOf, utf8 } from './files.ts';

const { server, client, core } = SECTIONS;
const declaration = (name: string, end: string) =>
  `<section name="${name}" type="${SECTION_TYPE}" requirePermission="false"${end}`;
const group = `<sectionGroup name="applicationSettings" type="${GROUP_TYPE}">`;

function edited(text: string, wanted: readonly (readonly [setting: string, value: string])[]): string {
  const model = readConfiguration('a', utf8(text));
  const edits = planEdits(
    model,
    wanted.map(([setting, value]) => ({ section: client, setting, value })),
  );
  return asText(applySplices(utf8(text), splicesFor(model, edits), 'a'));
}
const inSection = (content: string) =>
  `<configuration><configSections><sectionGroup name="applicationSettings"><section name="${client}" type="${SECTION_TYPE}"/></sectionGroup></configSections><applicationSettings><${client}>${content}</${client}></applicationSettings></configuration>`;
const setting = (value: string) =>
  inSection(`<setting name="ApplicationServicesBaseUrl" serializeAs="String">${value}</setting>`);
const URL = 'ApplicationServicesBaseUrl';

describe('replacing a value', () => {
  test.each([
    ['<value>net.tcp://a:1/</value>', '<value>net.tcp://b:2/</value>'],
    ['<value/>', '<value>net.tcp://b:2/</value>'],
    ['<value />', '<value>net.tcp://b:2/</value>'],
    ['<value\n a="1" />', '<value\n a="1">net.tcp://b:2/</value>'],
    ['<value></value>', '<value>net.tcp://b:2/</value>'],
    ['<value>\n </value>', '<value>net.tcp://b:2/</value>'],
    ['<value>\n net.tcp://a:1/ </value >', '<value>net.tcp://b:2/</value >'],
    ['<value><![CDATA[x]]></value>', '<value>net.tcp://b:2/</value>'],
    ['<value><!-- was c -->x<!-- y --></value>', '<value><!-- was c -->net.tcp://b:2/<!-- y --></value>'],
    ['<value>a&amp;b</value><!-- kept -->', '<value>net.tcp://b:2/</value><!-- kept -->'],
  ])('%s', (before, after) => {
    expect(edited(setting(before), [[URL, 'net.tcp://b:2/']])).toBe(setting(after));
  });

  test('by nothing, and by text that must be escaped in any encoding', () => {
    expect(edited(setting('<value>x</value>'), [[URL, '']])).toBe(setting('<value></value>'));
    const hostile = ']]></value>&<é😀"\'';
    const after = edited(setting('<value>x</value>'), [[URL, hostile]]);
    expect(after).toBe(setting('<value>]]&gt;&lt;/value&gt;&amp;&lt;&#xE9;&#x1F600;"\'</value>'));
    expect(effective(readConfiguration('a', utf8(after)), client, URL).value).toBe(hostile);
  });

  test('happens only where the RIS would work with another value', () => {
    for (const same of ['net.tcp://b:2/', 'net.tcp://B:2', ' net.tcp://b:2/\n']) {
      const text = setting(`<value>${same}</value>`);
      expect(edited(text, [[URL, 'net.tcp://b:2/']])).toBe(text);
    }
    const absent = inSection('');
    expect(edited(absent, [[URL, 'net.tcp://localhost:8000/']])).toBe(absent);
  });
});

describe('adding what is missing', () => {
  const one = `<setting name="${URL}" serializeAs="String">`;
  const value = '<value>net.tcp://b:2/</value>';

  test('a setting behind the others, in their indentation', () => {
    const lines = (newline: string, added: string) =>
      [
        '<configuration>',
        '\t<configSections>',
        `\t\t${group}`,
        `\t\t\t${declaration(client, '/>')}`,
        '\t\t</sectionGroup>',
        '\t</configSections>',
        '\t<applicationSettings>',
        `\t\t<${client}>`,
        '\t\t  <setting name="RevocationMode" serializeAs="String">',
        '\t\t    <value>NoCheck</value>',
        `\t\t  </setting><!-- a -->${added}`,
        `\t\t</${client}>`,
        '\t</applicationSettings>',
        '</configuration>',
      ].join(newline);
    for (const newline of ['\r\n', '\n', '\r']) {
      const added = `${newline}\t\t  ${one}${newline}\t\t    ${value}${newline}\t\t  </setting>`;
      expect(edited(lines(newline, ''), [[URL, 'net.tcp://b:2/']])).toBe(lines(newline, added));
    }
  });

  test('a setting on one line where the others are', () => {
    const text = asText(fixture('client-settings-on-one-line.config'));
    const after = edited(text, [['CertificateValidationMode', 'PeerTrust']]);
    expect(after).toContain(
      '\r\n      <setting name="CertificateValidationMode" serializeAs="String"><value>PeerTrust</value></setting>\r\n    </',
    );
  });

  test('into a file of a single line, on that line', () => {
    expect(edited(inSection(''), [[URL, 'net.tcp://b:2/']])).toBe(inSection(`${one}${value}</setting>`));
    const selfClosed = inSection('').replace(`<${client}></${client}>`, `<${client} />`);
    expect(edited(selfClosed, [[URL, 'net.tcp://b:2/']])).toBe(inSection(`${one}${value}</setting>`));
  });

  test('everything, also into a self-closed configuration', () => {
    const after = edited('\uFEFF<?xml version="1.0"?>\n<configuration/>', [[URL, 'net.tcp://b:2/']]);
    expect(after).toBe(
      [
        '\uFEFF<?xml version="1.0"?>',
        '<configuration>',
        '  <configSections>',
        `    ${group}`,
        `      ${declaration(client, '/>')}`,
        '    </sectionGroup>',
        '  </configSections>',
        '  <applicationSettings>',
        `    <${client}>`,
        `      ${one}`,
        `        ${value}`,
        '      </setting>',
        `    </${client}>`,
        '  </applicationSettings>',
        '</configuration>',
      ].join('\n'),
    );
  });

  test('configSections before everything, also where configuration is empty or starts with another element', () => {
    for (const text of [
      '<configuration></configuration>',
      '<configuration>\r\n</configuration>',
      '<configuration><startup/></configuration>',
      '<configuration>\n<!-- a --><startup/>\n</configuration>',
    ]) {
      const after = edited(text, [[URL, 'net.tcp://b:2/']]);
      expect(effective(readConfiguration('a', utf8(after)), client, URL).value).toBe('net.tcp://b:2/');
    }
  });

  test('into self-closed groups and declarations', () => {
    const { bytes } = edit(fixture('client-self-closed.config'), 'client', local(8001));
    const text = asText(bytes);
    expect(text).toContain(`\t<configSections>\r\n\t\t${group}\r\n\t\t\t${declaration(client, ' />')}`);
    expect(text).toContain(`\t<applicationSettings>\r\n\t\t<${client}>\r\n\t\t\t<setting name="${URL}"`);
    const half = `<configuration><configSections><sectionGroup name='applicationSettings' /></configSections></configuration>`;
    expect(edited(half, [[URL, 'net.tcp://b:2/']])).toContain(
      `<sectionGroup name='applicationSettings'>${declaration(client, ' />')}</sectionGroup>`,
    );
  });

  test('a missing declaration, even where all values are right already', () => {
    const before = fixture('server-undeclared.config');
    const done = edit(before, 'server', local());
    expect(done.edits.length).toBeGreaterThan(0);
    expect(done.edits.every((each) => each.before === each.after)).toBe(true);
    expect(done.splices).toHaveLength(1);
    expect(asText(done.bytes)).toContain(declaration(server, ' />'));
    expect(edit(done.bytes, 'server', local()).edits).toEqual([]);
  });
});

describe.each(fixtureNames)('%s', (name) => {
  test.each([8000, 8001])('is right after the edit for port %i, and comes back byte for byte', (port) => {
    const before = fixture(name);
    const done = edit(before, roleOf(name), local(port));
    const model = readConfiguration('a', done.bytes);
    const endpoint =
      roleOf(name) === 'server' ? effective(model, server, 'BaseUrl') : effective(model, client, URL);
    expect(endpoint.value).toBe(`net.tcp://localhost:${port}/`);
    expect(effective(model, core, 'BaseUrl').value).toBe(`net.tcp://localhost:${port}/`);
    expect(effective(model, core, 'CertificateValidationMode').value).toBe('PeerOrChainTrust');
    expect(effective(model, server, 'CertificateCustomFindValue').value).toBe('');
    expect(edit(done.bytes, roleOf(name), local(port)).edits).toEqual([]);
    expect(Buffer.compare(applySplices(done.bytes, invertSplices(done.splices), 'a'), before)).toBe(0);
  });
});
