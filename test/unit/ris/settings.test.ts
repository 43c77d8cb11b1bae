import { describe, expect, test } from 'vitest';
import {
  canonical,
  defaultOf,
  isSection,
  isSetting,
  SECTION_NAMES,
  SECTIONS,
  sameValue,
} from '../../../electron/ris/settings.ts';

const { server, client, core } = SECTIONS;

describe('settings', () => {
  test('have the defaults that design.md fixes', () => {
    expect(defaultOf(server, 'BaseUrl')).toBe('net.tcp://localhost:8000/');
    expect(defaultOf(core, 'BaseUrl')).toBe('net.tcp://localhost:8000/');
    expect(defaultOf(client, 'ApplicationServicesBaseUrl')).toBe('net.tcp://localhost:8000/');
    expect(defaultOf(server, 'CertificateStoreLocation')).toBe('LocalMachine');
    expect(defaultOf(server, 'CertificateStoreName')).toBe('My');
    expect(defaultOf(server, 'CertificateCustomFindValue')).toBe('');
    expect(defaultOf(core, 'FailoverBaseUrl')).toBe('');
    for (const section of [client, core]) {
      expect(defaultOf(section, 'CertificateValidationMode')).toBe('PeerOrChainTrust');
      expect(defaultOf(section, 'RevocationMode')).toBe('NoCheck');
    }
  });

  test('that nobody knows are none, hostile names included', () => {
    expect(isSetting(server, 'SendExceptionDetailToClient')).toBe(false);
    expect(isSetting(server, 'constructor')).toBe(false);
    expect(isSection('__proto__')).toBe(false);
    expect(SECTION_NAMES.every(isSection)).toBe(true);
    expect(() => defaultOf(server, 'toString')).toThrow(TypeError);
  });

  test('of an enumeration ignore case and blanks, as its .NET converter does', () => {
    expect(canonical(core, 'CertificateValidationMode', ' peerorchaintrust\n')).toBe('PeerOrChainTrust');
    expect(canonical(core, 'CertificateValidationMode', 'Anything')).toBe('Anything');
    expect(canonical(server, 'CertificateCustomFindValue', ' Ab ')).toBe(' Ab ');
  });

  test('are the same where the RIS takes them so', () => {
    expect(sameValue(core, 'BaseUrl', 'net.tcp://LOCALHOST:8000', 'net.tcp://localhost:8000/')).toBe(true);
    expect(sameValue(core, 'BaseUrl', 'net.tcp://localhost:9999/', 'net.tcp://localhost:8000/')).toBe(false);
    expect(sameValue(core, 'BaseUrl', 'net.tcp://localhost:8000/RIS', 'net.tcp://localhost:8000/')).toBe(
      false,
    );
    expect(sameValue(core, 'FailoverBaseUrl', ' ', '')).toBe(false);
    expect(sameValue(core, 'RevocationMode', 'nocheck', 'NoCheck')).toBe(true);
    expect(sameValue(server, 'CertificateCustomFindValue', 'a', 'A')).toBe(false);
  });
});
