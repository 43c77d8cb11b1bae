import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';

const SWITCH = 'Switch.System.IdentityModel.DisableMultipleDNSEntriesInSANCertificate';
const file = (runtime: string): Buffer => Buffer.from(`<configuration>${runtime}</configuration>`);
const overriding = (value: string): string =>
  `<runtime><gcServer enabled="true"/><AppContextSwitchOverrides value="${value}"/></runtime>`;

describe('the switch for every DNS name', () => {
  test.each([
    ['', false],
    ['<runtime/>', false],
    [overriding(`${SWITCH}=false`), true],
    [overriding(`Switch.Other=true; ${SWITCH.toLowerCase()} = False `), true],
    [overriding(`${SWITCH}=true`), false],
    [overriding(SWITCH), false],
    ['<runtime><AppContextSwitchOverrides/></runtime>', false],
    [`<appSettings><AppContextSwitchOverrides value="${SWITCH}=false"/></appSettings>`, false],
  ])('%s: %s', (runtime, asks) => {
    expect(readConfiguration('client.config', file(runtime)).everyDnsName).toBe(asks);
  });
});
