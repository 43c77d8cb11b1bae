import { expect, test } from 'vitest';
import { isVendorFolder, matchesPackage } from '../../../electron/ris/products.ts';

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

test.each([
  ['ClearCanvas', true],
  ['Clear Canvas Workstation', true],
  ['Common Files', false],
])('the folder %j is of the vendor: %s', (name, vendor) => {
  expect(isVendorFolder(name)).toBe(vendor);
});
