import { describe, expect, test } from 'vitest';
import { effective } from '../../../electron/ris/configuration/model.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { revertEdits } from '../../../electron/ris/configuration/revert.ts';
import { applySplices } from '../../../electron/ris/configuration/splices.ts';
import { SECTIONS } from '../../../electron/ris/settings.ts';
import { asText, edit, local, REAL_FILES, realFile, realFiles } from './files.ts';

const { server, client, core } = SECTIONS;

/** The text with every value of the wizard's settings blanked out. */
function withoutValues(bytes: Uint8Array): string {
  return asText(bytes).replace(/(<value>)(?:net\.tcp:[^<]*|None|PeerOrChainTrust)(<\/value>)/g, '$1$2');
}

const reason = realFiles === null ? ' (skipped: ../shared/clearcanvas/ is not here)' : '';

describe.skipIf(realFiles === null)(`real files of the RIS${reason}`, () => {
  test.each(REAL_FILES)('%s: wanted values, not one other byte, and back again', (name, role) => {
    for (const port of [8000, 8001]) {
      const before = realFile(name);
      const done = edit(before, role, local(port));
      const model = readConfiguration(name, done.bytes);
      const url = `net.tcp://localhost:${port}/`;
      expect(effective(model, core, 'BaseUrl').value).toBe(url);
      expect(effective(model, core, 'CertificateValidationMode').value).toBe('PeerOrChainTrust');
      expect(effective(model, client, 'CertificateValidationMode').value).toBe('PeerOrChainTrust');
      if (role === 'server') expect(effective(model, server, 'BaseUrl').value).toBe(url);
      else expect(effective(model, client, 'ApplicationServicesBaseUrl').value).toBe(url);
      if (!name.startsWith('Shred')) expect(withoutValues(done.bytes)).toBe(withoutValues(before));
      const { splices, left } = revertEdits(name, done.bytes, done);
      expect(left).toEqual([]);
      expect(Buffer.compare(applySplices(done.bytes, splices, 'a'), before)).toBe(0);
    }
  });

  test('the ShredHost file needs nothing for port 8000', () => {
    const done = edit(realFile('ShredHostService_App.config'), 'server', local(8000));
    expect(done).toMatchObject({ edits: [], splices: [] });
  });

  test('the ShredHost file gains declarations, sections and settings for port 8001', () => {
    const before = asText(realFile('ShredHostService_App.config'));
    const done = edit(realFile('ShredHostService_App.config'), 'server', local(8001));
    const text = asText(done.bytes);
    expect(
      text.startsWith('<?xml version="1.0"?>\r\n<configuration>\r\n  <configSections>\r\n    <sectionGroup '),
    ).toBe(true);
    expect(
      text.endsWith(
        '\r\n    </ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings>\r\n  </applicationSettings>\r\n</configuration>\r\n',
      ),
    ).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
    for (const section of [server, core]) {
      expect(text.split(`<section name="${section}" `)).toHaveLength(2);
      expect(text.split(`<${section}>`)).toHaveLength(2);
    }
    expect(text.split('<setting name="BaseUrl" serializeAs="String">')).toHaveLength(3);
    const inserted = done.splices.map(({ after }) => after);
    expect(inserted.reduce((rest, each) => rest.replace(each, ''), text)).toBe(before);
  });
});
