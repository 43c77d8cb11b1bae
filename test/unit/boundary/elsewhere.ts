import type { MessageCode } from '../../../electron/contract/message.ts';

/** Messages that no row of the tables can produce, why, and the test that does. */
export interface Elsewhere {
  readonly codes: readonly MessageCode[];
  readonly why: string;
  /** Path of the test in the project; it names each of these codes. */
  readonly test: string;
}

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    why: 'the account and CNG services of Windows say it; the embedded machine has messages of its own for them',
    codes: ['windows.noAccount', 'windows.cngRights'],
    test: 'test/windows/access.test.ts',
  },
  {
    why: 'Windows’ own stores say it; the embedded machine’s say embedded.present',
    codes: ['windows.store.exists', 'windows.name'],
    test: 'test/windows/stores.test.ts',
  },
  {
    why: 'the process of the engine has to end under the page',
    codes: ['hosts.engineGone', 'hosts.ending'],
    test: 'test/unit/hosts/engine-link.test.ts',
  },
  {
    why: 'the page itself says it, when its host is gone',
    codes: ['hosts.connectionLost'],
    test: 'test/unit/hosts/client.test.ts',
  },
  {
    why: 'the engine’s process says it, in every host',
    codes: ['hosts.foreignPath'],
    test: 'test/e2e/hosts/contract.ts',
  },
  {
    why: 'the page says it of a server that it has just contacted',
    codes: [
      'window.notShown',
      'window.serverFingerprint.short',
      'window.serverFingerprint.sha1',
      'window.serverFingerprint.differs',
    ],
    test: 'test/unit/setup/window-shown.test.ts',
  },
  {
    why: 'the page says it while somebody types; the command line takes whole fingerprints only',
    codes: [
      'issuer.fingerprint.notHexadecimal',
      'issuer.fingerprint.short',
      'issuer.fingerprint.long',
      'issuer.fingerprint.sha1',
    ],
    test: 'test/unit/certificates/refusals.test.ts',
  },
  {
    why: 'a RIS client without a server here is not set up by this version, so that nothing judges one',
    codes: ['check.client.endpoint.noServer'],
    test: 'test/unit/certificates/judge.test.ts',
  },
  {
    why: 'the SHA-256 of the whole file is compared first; this is the second line of defence',
    codes: ['configuration.stale'],
    test: 'test/unit/ris/splices.test.ts',
  },
  {
    why: 'whoever takes the key out of a PFX has refused every other kind of key already',
    codes: ['key.notRsa'],
    test: 'test/unit/machine/embedded-keys.test.ts',
  },
  {
    why: 'the wizard writes requests and reads none; tests read what it wrote',
    codes: ['request.unreadable'],
    test: 'test/unit/certificates/refusals.test.ts',
  },
  {
    why: 'the file must appear between two calls of one function',
    codes: ['commandline.output.changed'],
    test: 'test/unit/commandline/output-race.test.ts',
  },
  {
    why: 'the disk must run full under an open file',
    codes: ['commandline.output.incomplete'],
    test: 'test/unit/commandline/output.test.ts',
  },
  {
    why: 'a window’s own drag and drop, of files that are none or lie in a network folder',
    codes: ['hosts.give.noFile', 'hosts.give.network', 'hosts.give.longPath', 'hosts.give.noFolder'],
    test: 'test/unit/hosts/giving.test.ts',
  },
  {
    why: 'the page says it of what is dropped on it',
    codes: ['hosts.give.several'],
    test: 'test/unit/renderer/only-file.test.ts',
  },
  {
    why: 'what reads addresses names every fault of one itself; the table of values wants a word for it all the same',
    codes: ['commandline.value.url'],
    test: 'test/unit/commandline/values.test.ts',
  },
  {
    why: 'uploads to the browser host',
    codes: ['hosts.upload.large', 'hosts.upload.many'],
    test: 'test/e2e/hosts/browser.test.ts',
  },
  {
    why: 'the relay keeps what was typed, and says so when it is gone',
    codes: ['hosts.notTyped'],
    test: 'test/unit/hosts/engine-link.test.ts',
  },
  {
    why: 'the window alone saves and confirms so',
    codes: ['window.noRequest', 'window.noIssuer', 'window.noRoots'],
    test: 'test/unit/setup/window-authority.test.ts',
  },
];
