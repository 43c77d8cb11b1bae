import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { effective, findSetting, needsDeclaration } from '../../../electron/ris/configuration/model.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { SECTIONS } from '../../../electron/ris/settings.ts';
import { fixture, fixtureNames, utf8 } from './files.ts';

const { server, client, core } = SECTIONS;

function withValue(value: string, setting = 'BaseUrl') {
  const body = `<${server}><setting name="${setting}" serializeAs="String">${value}</setting></${server}>`;
  const text = `<configuration><applicationSettings>${body}</applicationSettings></configuration>`;
  return effective(readConfiguration('a', utf8(text)), server, setting).value;
}

describe('reading', () => {
  test('finds settings with their lines', () => {
    const bytes = fixture('server-tabs.config');
    const model = readConfiguration('C:\\RIS\\a.config', bytes);
    expect(model.path).toBe('C:\\RIS\\a.config');
    expect(model.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(model.style).toEqual({ newline: '\r\n', selfClose: '/>', settingsOnOneLine: false });
    expect(effective(model, core, 'BaseUrl')).toEqual({
      value: 'net.tcp://localhost:9999/',
      inFile: true,
      line: 13,
    });
    expect(effective(model, core, 'FailoverBaseUrl')).toEqual({ value: '', inFile: true, line: 16 });
    expect(effective(model, server, 'CertificateFindType').value).toBe('FindBySubjectDistinguishedName');
    expect(findSetting(model, client, 'RevocationMode')).toBeUndefined();
  });

  test('applies the defaults of the product', () => {
    const model = readConfiguration('a', fixture('service-without-settings.config'));
    const found = { value: 'net.tcp://localhost:8000/', inFile: false, line: null };
    expect(effective(model, server, 'BaseUrl')).toEqual(found);
    expect(effective(model, core, 'CertificateValidationMode').value).toBe('PeerOrChainTrust');
    expect(model.applicationSettings).toBeNull();
    expect(model.configSections).toBeNull();
  });

  test.each([
    ['<value>text</value>', 'text'],
    ['<value/>', ''],
    ['<value />', ''],
    ['<value></value>', ''],
    ['<value>\r\n  </value>', '\n  '],
    ['<value>\r\n  text\r\n</value>', '\n  text\n'],
    ['<value>a&amp;b&#x41;&#66;</value>', 'a&bAB'],
    ['<value><![CDATA[a<b]]></value>', 'a<b'],
    ['<value>\n<![CDATA[text]]>\n</value>', '\ntext\n'],
    ['<value>a<![CDATA[b]]>c</value>', 'abc'],
    ['<value><!-- old --><?pi x?>text</value>', 'text'],
    ['<value><!-- old --></value>', ''],
    ["<!-- here --><value a='>'>text</value >", 'text'],
  ])('%s is read as .NET reads it', (value, expected) => {
    expect(withValue(value)).toBe(expected);
  });

  test('gives names of enumerations in their own spelling', () => {
    expect(withValue('<value> localmachine </value>', 'CertificateStoreLocation')).toBe('LocalMachine');
  });

  test('accepts what is legal: no sections at all, the namespace of .NET', () => {
    for (const name of ['empty-root.config', 'server-namespace.config', 'client-self-closed.config']) {
      expect(readConfiguration(name, fixture(name)).sections).toEqual([]);
    }
  });

  test('tells of missing declarations, which an edit can add', () => {
    const model = readConfiguration('a', fixture('server-undeclared.config'));
    expect(needsDeclaration(model, server)).toBe(true);
    const good = readConfiguration('a', fixture('server-tabs.config'));
    expect([server, client, core].filter((name) => needsDeclaration(good, name))).toEqual([]);
  });

  test('keeps nothing of the file but the settings of the wizard', () => {
    for (const name of fixtureNames) {
      const model = JSON.stringify(readConfiguration('a', fixture(name)));
      expect(model).not.toMatch(/secret|Password|db01|Hôpital|connection|9999 -->|site/);
    }
  });
});
