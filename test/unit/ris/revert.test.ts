import { describe, expect, test } from 'vitest';
import { revertEdits } from '../../../electron/ris/configuration/revert.ts';
import { applySplices } from '../../../electron/ris/configuration/splices.ts';
import { SECTIONS } from '../../../electron/ris/settings.ts';
import { asText, type Done, edit, fixture, local, problemOf, utf8 } from './files.ts';

const { server, client, core } = SECTIONS;

/** The wizard edits, somebody changes the text, the wizard takes its edit back. */
function takenBack(done: Done, change: (text: string) => string): { text: string; left: string[] } {
  const changed = change(asText(done.bytes));
  expect(changed).not.toBe(asText(done.bytes));
  const { splices, left } = revertEdits('a.config', utf8(changed), done);
  const back = applySplices(utf8(changed), splices, 'a');
  expect(revertEdits('a.config', back, done)).toEqual({ splices: [], left });
  return { text: asText(back), left: left.map((each) => `${each.section} ${each.setting}`) };
}

const tabs = fixture('server-tabs.config');
const service = fixture('service-without-settings.config');

describe('taking an edit back', () => {
  test('of an untouched file is exact', () => {
    for (const [bytes, role] of [
      [tabs, 'server'],
      [service, 'server'],
      [fixture('client-comments.config'), 'client'],
    ] as const) {
      const done = edit(bytes, role, local(8001));
      const { splices, left } = revertEdits('a', done.bytes, done);
      expect(left).toEqual([]);
      expect(Buffer.compare(applySplices(done.bytes, splices, 'a'), bytes)).toBe(0);
    }
  });

  test('of a file edited elsewhere keeps that edit and restores the rest', () => {
    const note = (text: string) => text.replace('<startup>', '<!-- 2026: new runtime --><startup>');
    for (const bytes of [tabs, service]) {
      const { text, left } = takenBack(edit(bytes, 'server', local(8001)), note);
      expect(text).toBe(note(asText(bytes)));
      expect(left).toEqual([]);
    }
  });

  test('leaves and names a setting that somebody has changed', () => {
    const done = edit(tabs, 'server', local(8001));
    const { text, left } = takenBack(done, (now) => now.replace('PeerOrChainTrust', 'ChainTrust'));
    expect(left).toEqual([`${core} CertificateValidationMode`]);
    expect(text).toBe(asText(tabs).replace('>None<', '>ChainTrust<'));
  });

  test('restores the former spelling of an empty value', () => {
    const bytes = utf8(
      asText(fixture('client-spaces.config')).replace('<value>net.tcp://ris01:8000/</value>', '<value />'),
    );
    const { text } = takenBack(edit(bytes, 'client', local()), (now) => `${now}<!-- note -->`);
    expect(text).toBe(`${asText(bytes)}<!-- note -->`);
  });

  test('keeps a section, its declaration and its group where somebody has put a setting into it', () => {
    const own = '<setting name="MaxReceivedMessageSize" serializeAs="String"><value>1</value></setting>';
    const done = edit(service, 'server', local(8001));
    const { text, left } = takenBack(done, (now) => now.replace(`<${server}>`, `<${server}>${own}`));
    expect(left).toEqual([]);
    expect(text).toContain(own);
    expect(text).toContain(`<section name="${server}"`);
    expect(text).not.toContain('net.tcp://localhost:8001/');
    expect(text).not.toContain(core);
  });

  test('keeps a section where somebody has put a comment into it', () => {
    const done = edit(service, 'server', local(8001));
    const { text } = takenBack(done, (now) => now.replace(`<${server}>`, `<${server}><!-- ours -->`));
    expect(text).toContain('<!-- ours -->');
    expect(text).toContain(`<section name="${server}"`);
  });

  test('keeps an inserted section whose value somebody has changed', () => {
    const done = edit(service, 'server', local(8001));
    const { text, left } = takenBack(done, (now) =>
      now.replace('net.tcp://localhost:8001/', 'net.tcp://ris01:9000/'),
    );
    expect(left).toEqual([`${server} BaseUrl`]);
    expect(text).toContain('net.tcp://ris01:9000/');
    expect(text).toContain(`<section name="${server}"`);
    expect(text).not.toContain(core);
  });

  test('takes away what it inserted also where an editor has changed every line end', () => {
    const done = edit(service, 'server', local(8001));
    const { text, left } = takenBack(done, (now) => now.replaceAll('\r\n', '\n'));
    expect(left).toEqual([]);
    expect(text).not.toMatch(/applicationSettings|configSections|ClearCanvas/);
  });

  test('takes away a declaration whose section somebody has deleted', () => {
    const done = edit(service, 'server', local(8001));
    const { text, left } = takenBack(done, (now) =>
      now.replace(/\s*<applicationSettings>[\s\S]*<\/applicationSettings>/, ''),
    );
    expect(left).toEqual([]);
    expect(text).not.toContain('configSections');
  });

  test('takes each of two alike insertions from its own section', () => {
    const bytes = utf8(
      asText(fixture('client-spaces.config')).replace(
        / {6}<setting name="CertificateValidationMode"[\s\S]*?<\/setting>\r\n/g,
        '',
      ),
    );
    const strict = { section: client, setting: 'RevocationMode', before: null, after: 'Online' };
    const done = edit(bytes, 'client', local());
    expect(asText(bytes)).not.toContain('CertificateValidationMode');
    const { text } = takenBack(
      { ...done, edits: [...done.edits, { ...strict }] },
      (now) => `${now}<!-- note -->`,
    );
    expect(text).toBe(`${asText(bytes)}<!-- note -->`);
  });

  test('names a setting whose section somebody has deleted', () => {
    const done = edit(tabs, 'server', local(8001));
    const { left } = takenBack(done, (now) =>
      now.replace(/\s*<applicationSettings>[\s\S]*<\/applicationSettings>/, ''),
    );
    expect(left).toEqual([`${server} BaseUrl`, `${core} BaseUrl`, `${core} CertificateValidationMode`]);
  });

  test('of a file that can no longer be read is a Problem', () => {
    const done = edit(tabs, 'server', local(8001));
    const error = problemOf(() => revertEdits('C:\\a.config', done.bytes.subarray(0, 900), done));
    expect(error.problem).toMatchObject({
      code: 'configuration.truncated',
      params: { file: 'C:\\a.config' },
    });
  });

  test('does not stumble over edits of sections that it does not know', () => {
    const hostile = { section: '__proto__', setting: 'constructor', before: 'a', after: 'b' };
    const { splices, left } = revertEdits('a', tabs, { sha256After: '', edits: [hostile], splices: [] });
    expect(splices).toEqual([]);
    expect(left).toEqual([hostile]);
  });
});
