import { expect, test } from 'vitest';
import { isVendorFolder, matchesPackage, PRODUCTS, SERVICE_NAME } from '../../../electron/ris/products.ts';

test.each([
  ['ClearCanvas RIS Server', true, false],
  ['ClearCanvas RIS Server 3.0 (x64)', true, false],
  ['CLEARCANVAS RIS/PACS Server', true, false],
  ['ClearCanvas Workstation 13.1', false, true],
  ['Clear Canvas RIS Client', false, true],
  ['ClearCanvas DICOM Viewer', false, true],
  ['ClearCanvas ImageServer', false, false],
  ['Microsoft SQL Server', false, false],
  ['VMware Workstation', false, false],
  ['', false, false],
])('%j: server %s, client %s', (name, server, client) => {
  expect(matchesPackage('server', name)).toBe(server);
  expect(matchesPackage('client', name)).toBe(client);
});

test('configuration files belong to executables of the same product', () => {
  for (const { executables, configurationFiles } of Object.values(PRODUCTS)) {
    expect(configurationFiles).toEqual(executables.map((name) => `${name}.config`));
  }
  expect(SERVICE_NAME).toBe('ClearCanvas ShredHost Service');
});

test("folders of the products are the vendor's", () => {
  for (const { folders } of Object.values(PRODUCTS)) {
    for (const [first = ''] of folders) expect(isVendorFolder(first)).toBe(true);
  }
  expect(isVendorFolder('Common Files')).toBe(false);
});
