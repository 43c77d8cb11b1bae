import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pemText } from '../../../electron/certificates/encoding/pem.ts';
import type { Bridge, Channel } from '../../../electron/contract/channels.ts';
import { choicesSchema, type ServerChoices } from '../../../electron/contract/choices.ts';
import type { EngineState } from '../../../electron/contract/engine.ts';
import type { FileKind, GivenPath } from '../../../electron/contract/giving.ts';
import { en } from '../../../electron/contract/messages/en.ts';
import { LONGEST_REQUEST } from '../../../electron/hosts/wire.ts';
import { keyPair } from '../../support/certificates.ts';
import { SECRET } from '../../support/cli-machine.ts';
import {
  department,
  importedFrom,
  issued,
  PASSWORD,
  pem,
  pfxWith,
  rootOf,
} from '../../support/given-files.ts';
import { found, keySecrets, leaks } from '../../support/secrets.ts';
import { snapshot } from '../../support/snapshot.ts';
import { HOST, hospital } from '../../support/store-certificates.ts';
import type { Parts } from './support.ts';

/** A page that is connected to the wizard over one kind of channel. */
export interface Connection {
  readonly parts: Parts;
  readonly bridge: Bridge;
  /** Sends text as it is, and waits until the host has dealt with it. True: the connection was closed. */
  sendRaw(text: string): Promise<boolean>;
  /** The person gives a file, or a folder, that lies on this computer. */
  giveFile(what: FileKind, path: string): Promise<GivenPath | null>;
  giveFolder(path: string): Promise<GivenPath | null>;
  /** What `save` leads to: the saved text. */
  saved(path: string | null): Promise<string>;
  dispose(): Promise<void>;
}

const LOCAL: ServerChoices = {
  schema: 1,
  setup: 'integrated',
  certificate: { source: 'local' },
  server: { host: 'localhost', port: 8000 },
  client: {},
  conflicts: 'refuse',
};

/** A message as a page gets it: one that it can show. */
const shown = z.strictObject({
  code: z.string().refine((code) => Object.hasOwn(en, code)),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The message that a request was refused with. */
const refusal = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    (output) => ({ answered: output }),
    (problem: unknown) => shown.parse(problem),
  );

/** What a page may ask and what it is refused, over any transport, with a real engine process behind it. */
export function contract(transport: string, connect: () => Promise<Connection>): void {
  describe(`the contract over ${transport}`, () => {
    let connection: Connection;
    let bridge: Bridge;
    beforeEach(async () => {
      connection = await connect();
      bridge = connection.bridge;
    });
    afterEach(() => connection.dispose());

    async function planned(): Promise<string> {
      const { planning } = await bridge.ask('plan', LOCAL);
      if (planning.outcome !== 'plan') throw new Error(planning.outcome);
      return planning.plan.digest;
    }

    it('leads from the survey to a client that would connect, and every page sees how', async () => {
      const states: EngineState[] = [];
      bridge.subscribe((state) => states.push(state));
      const survey = await bridge.ask('survey', { server: null, client: null });
      expect(survey).toMatchObject({ kind: 'embedded', record: null, interrupted: null });
      expect(survey.products.map(({ folders }) => folders.length)).toEqual([1, 1]);

      const { planning, commandLine } = await bridge.ask('plan', LOCAL);
      expect(commandLine).toBe('ris-setup --setup integrated --local-client-only --port 8000 --quiet');
      expect(planning.outcome).toBe('plan');
      const report = await bridge.ask('apply', { choices: LOCAL, digest: await planned() });
      expect(report.outcome).toBe('installed');
      expect(report.verdict?.wouldConnect).toBe(true);
      expect(await bridge.ask('lastRun', null)).toMatchObject({ kind: 'install', report });

      const revisions = states.map(({ revision }) => revision);
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      expect(states.map(({ phase }) => phase)).toEqual(
        expect.arrayContaining(['detecting', 'applying', 'verifying', 'finished']),
      );
      const lines = await bridge.ask('log', { from: 0 });
      expect(lines.length).toBeGreaterThan(0);
      expect(await bridge.ask('log', { from: lines.length })).toEqual([]);

      const { record, own } = await bridge.ask('survey', { server: null, client: null });
      expect(record?.choices).toEqual(LOCAL);
      const details = own === null ? null : await bridge.ask('certificate', own.id);
      expect(details?.pem).toContain('BEGIN CERTIFICATE');
      expect(JSON.stringify(details)).not.toContain('PRIVATE KEY');
    });

    it('applies no plan but the one that was shown', async () => {
      const before = snapshot(connection.parts.machine.rig);
      const report = await bridge.ask('apply', { choices: LOCAL, digest: 'f'.repeat(64) });
      expect(report.outcome).toBe('planChanged');
      expect(snapshot(connection.parts.machine.rig)).toEqual(before);
    });

    it('takes a change back that is under way when the host ends, and starts nothing after it', async () => {
      const before = snapshot(connection.parts.machine.rig);
      const digest = await planned();
      const applying = bridge.ask('apply', { choices: LOCAL, digest });
      const ended = new Promise<void>((resolve) => {
        bridge.subscribe(({ phase }) => {
          if (phase === 'detecting') resolve();
        });
      });
      await ended;
      expect(connection.parts.link.changing()).toBe(true);
      await connection.parts.link.finish();
      expect((await applying).outcome).toBe('cancelled');
      expect(snapshot(connection.parts.machine.rig)).toEqual(before);
      expect(await refusal(bridge.ask('apply', { choices: LOCAL, digest }))).toMatchObject({
        code: 'hosts.ending',
      });
    });

    it('saves what the engine made, and no configuration file', async () => {
      const { path } = await bridge.ask('save', { what: 'report', language: 'en' });
      const text = await connection.saved(path);
      expect(text).toMatch(/^<!doctype html>/i);
      expect(text).not.toContain(SECRET);
      const answers = await bridge.ask('save', { what: 'answers', choices: LOCAL });
      expect(JSON.parse(await connection.saved(answers.path))).toEqual(LOCAL);
    });

    it('remembers answers', async () => {
      expect(await bridge.ask('preferences', null)).toEqual({ language: null, choices: null });
      expect(await bridge.ask('remember', { language: 'fr', choices: LOCAL })).toBeNull();
      expect(await bridge.ask('preferences', null)).toEqual({ language: 'fr', choices: LOCAL });
      expect(readFileSync(connection.parts.machine.file('preferences.json'), 'utf8')).not.toContain(SECRET);
    });

    it.each(['content', 'exec', '__proto__', 'constructor', 'toString', 'Survey', ''])(
      'refuses the unknown request %j and goes on',
      async (channel) => {
        expect(await refusal(bridge.ask(channel as Channel, null))).toEqual({
          code: 'hosts.unknownRequest',
          params: { channel },
        });
        expect(await bridge.ask('cancel', null)).toBeNull();
      },
    );

    it('refuses invalid input, names the place and goes on', async () => {
      const before = snapshot(connection.parts.machine.rig);
      const invalid: readonly (readonly [Channel, unknown, string])[] = [
        [
          'apply',
          { choices: { ...LOCAL, server: { host: 'localhost', port: 70_000 } }, digest: 'a'.repeat(64) },
          'choices.server.port',
        ],
        ['apply', { choices: LOCAL, digest: 'a'.repeat(64), steps: [] }, 'input'],
        ['save', { what: 'report', language: 'en', path: '/etc/passwd' }, 'input'],
        [
          'certificate',
          { location: 'LocalMachine', store: 'My', thumbprint: '../../../etc/passwd' },
          'thumbprint',
        ],
      ];
      for (const [channel, input, place] of invalid) {
        expect(await refusal(bridge.ask(channel, input as null)), channel).toEqual({
          code: 'hosts.invalidRequest',
          params: { channel, place },
        });
      }
      expect(snapshot(connection.parts.machine.rig)).toEqual(before);
    });

    it('works in no folder that the page was not given, and in those that it was', async () => {
      const before = snapshot(connection.parts.machine.rig);
      const elsewhere = connection.parts.machine.file('elsewhere');
      cpSync(join(connection.parts.machine.root, 'Program Files'), elsewhere, { recursive: true });
      const digest = 'a'.repeat(64);
      for (const folder of ['/etc', elsewhere, `${elsewhere}/ClearCanvas/RIS Server`]) {
        const server = choicesSchema.parse({ ...LOCAL, server: { ...LOCAL.server, directory: folder } });
        const client = choicesSchema.parse({ ...LOCAL, client: { directory: folder } });
        const asked = [
          bridge.ask('survey', { server: folder, client: null }),
          bridge.ask('survey', { server: null, client: folder }),
          bridge.ask('plan', server),
          bridge.ask('verify', client),
          bridge.ask('apply', { choices: server, digest }),
          bridge.ask('apply', { choices: client, digest }),
        ];
        const refused = { code: 'hosts.foreignPath', params: { path: folder } };
        expect(await Promise.all(asked.map(refusal))).toEqual(asked.map(() => refused));
      }
      expect(snapshot(connection.parts.machine.rig)).toEqual(before);

      const { products } = await bridge.ask('survey', { server: null, client: null });
      const directory = products.find(({ id }) => id === 'server')?.folders[0] ?? expect.fail('no server');
      const { planning } = await bridge.ask('plan', { ...LOCAL, server: { ...LOCAL.server, directory } });
      expect(planning.outcome).toBe('plan');
    });

    it('reads and writes no file that the page was not given', async () => {
      const before = snapshot(connection.parts.machine.rig);
      const path = connection.parts.machine.file('request.pem');
      const asking = choicesSchema.parse({
        schema: 1,
        setup: 'server',
        server: { host: 'ris01.hospital.example' },
        certificate: { source: 'request', file: path },
      });
      const asked = [
        bridge.ask('plan', asking),
        bridge.ask('verify', asking),
        bridge.ask('apply', { choices: asking, digest: 'a'.repeat(64) }),
      ];
      const refused = { code: 'hosts.foreignPath', params: { path } };
      expect(await Promise.all(asked.map(refusal))).toEqual(asked.map(() => refused));
      expect(existsSync(path)).toBe(false);
      expect(snapshot(connection.parts.machine.rig)).toEqual(before);
    });

    it('opens a PFX that the person gave, with the password that they typed, and imports it', async () => {
      const { machine } = connection.parts;
      const leaf = issued();
      const given = machine.file('Grüße <b>.pfx');
      writeFileSync(given, pfxWith([leaf, department().der, hospital().der]));
      const foreign = { code: 'hosts.foreignPath', params: { path: given } };
      expect(await refusal(bridge.ask('inspectPfx', { file: given, passwordFile: null }))).toEqual(foreign);
      const { path: file, name } = (await connection.giveFile('pfx', given)) ?? expect.fail('not given');
      expect(name).toBe('Grüße <b>.pfx');

      const inspected = (passwordFile: '-' | null) => bridge.ask('inspectPfx', { file, passwordFile });
      expect(await refusal(inspected(null))).toMatchObject({ code: 'pfx.password.needed' });
      expect(await refusal(inspected('-'))).toMatchObject({ code: 'hosts.notTyped' });
      expect(await bridge.ask('password', { password: 'wrong' })).toBeNull();
      expect(await refusal(inspected('-'))).toMatchObject({ code: 'pfx.password.wrong' });
      expect(await bridge.ask('password', { password: PASSWORD })).toBeNull();
      const { certificates, others } = await inspected('-');
      expect(others).toEqual([]);
      expect(certificates).toMatchObject([{ host: HOST, trusted: false, unsuitable: [] }]);

      const choices = importedFrom(file, '-', { trust: 'certificate' });
      const { planning, commandLine } = await bridge.ask('plan', choices);
      expect(commandLine).not.toContain(PASSWORD);
      const digest = planning.outcome === 'plan' ? planning.plan.digest : expect.fail(planning.outcome);
      expect(await bridge.ask('apply', { choices, digest })).toMatchObject({ outcome: 'installed' });
      // Its run ended well: the password is gone.
      expect(await refusal(inspected('-'))).toMatchObject({ code: 'hosts.notTyped' });
      const secrets = [
        { name: 'password', bytes: Buffer.from(PASSWORD) },
        ...keySecrets(
          'key',
          keyPair('rsa', 2048, 'ris01').privateKey.export({ type: 'pkcs8', format: 'der' }),
        ),
      ];
      const keys = join(machine.root, 'keys');
      expect(leaks(machine.root, secrets, (path) => path.startsWith(keys))).toEqual([]);
      const said = JSON.stringify([await bridge.ask('lastRun', null), await bridge.ask('log', { from: 0 })]);
      expect(found(Buffer.from(said), secrets)).toEqual([]);
    });

    it('forgets a password when it is told to', async () => {
      const given = connection.parts.machine.file('ris01.pfx');
      writeFileSync(given, pfxWith([issued()]));
      const { path: file } = (await connection.giveFile('pfx', given)) ?? expect.fail('not given');
      await bridge.ask('password', { password: PASSWORD });
      await bridge.ask('password', { password: null });
      expect(await refusal(bridge.ask('inspectPfx', { file, passwordFile: '-' }))).toMatchObject({
        code: 'hosts.notTyped',
      });
    });

    it('looks for a product in a folder that the person pointed to', async () => {
      const { machine } = connection.parts;
      const server = machine.file('elsewhere');
      const moved = join(machine.root, 'moved');
      for (const folder of [server, moved]) mkdirSync(folder);
      expect(await refusal(connection.giveFolder(machine.file('nowhere')))).toMatchObject({
        code: 'hosts.give.noFolder',
      });
      expect(await connection.giveFolder(moved)).toEqual({ path: moved, name: 'moved' });
      const { products } = await bridge.ask('survey', { server: moved, client: null });
      expect(products[0]).toMatchObject({
        folders: [],
        problems: [{ code: 'plan.noProductInFolder', params: { folder: moved } }],
      });
      // What lies outside the embedded machine stays outside, whoever names it.
      await connection.giveFolder(server);
      expect(await refusal(bridge.ask('survey', { server, client: null }))).toMatchObject({
        code: 'file.outside',
      });
    });

    it('keeps pasted certificates for the engine, and no private key', async () => {
      const text = pem(hospital().der).toString();
      const { path } = await bridge.ask('paste', { what: 'issuer', text });
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const trust = rootOf(path);
      const choices = { ...LOCAL, certificate: { source: 'store', thumbprint: 'A'.repeat(40), trust } };
      expect(
        (await bridge.ask('plan', choicesSchema.parse({ ...choices, server: { host: HOST } }))).planning,
      ).toMatchObject({ outcome: 'refused', reasons: [{ code: 'plan.chosen.absent' }] });
      const key = pemText('PRIVATE KEY', keyPair().privateKey.export({ type: 'pkcs8', format: 'der' }));
      for (const secret of [key, text + key, `${text}\n-----BEGIN ENCRYPTED PRIVATE KEY----\nMII`]) {
        expect(await refusal(bridge.ask('paste', { what: 'answer', text: secret }))).toMatchObject({
          code: 'response.privateKey',
        });
      }
      expect(await refusal(bridge.ask('paste', { what: 'answer', text: 'hello' }))).toMatchObject({
        code: 'response.text',
      });
      expect(readdirSync(dirname(path))).toHaveLength(1);
    });

    it('finds no certificate by the name of a folder', async () => {
      const id = { location: 'LocalMachine', store: '../../keys', thumbprint: 'A'.repeat(40) } as const;
      expect(await refusal(bridge.ask('certificate', id))).not.toMatchObject({
        answered: { pem: expect.anything() as unknown },
      });
    });

    it.each([
      ['is too long', 'survey', { server: 'x'.repeat(LONGEST_REQUEST), client: null }],
      ['names no channel', ['survey'], null],
      ['names a channel longer than any', 's'.repeat(41), null],
    ] as const)(
      'leaves no question without an answer, also not one that %s',
      async (_name, channel, input) => {
        const problem = await refusal(bridge.ask(channel as unknown as Channel, input));
        expect(['hosts.malformedRequest', 'hosts.connectionLost']).toContain(
          (problem as { readonly code: string }).code,
        );
      },
    );

    it.each([
      ['no JSON', '{"id":99,'],
      ['a list', '[]'],
      ['no number', '{"channel":"cancel","input":null}'],
      ['more than a request', '{"id":99,"channel":"cancel","input":null,"sender":"app://wizard/"}'],
      ['a prototype', '{"__proto__":{"id":99},"id":99,"channel":"cancel","input":null}'],
      [
        'more than a request may hold',
        JSON.stringify({ id: 99, channel: 'cancel', input: 'x'.repeat(LONGEST_REQUEST) }),
      ],
    ])('never acts on a malformed message: %s', async (_name, text) => {
      const closed = await connection.sendRaw(text);
      if (!closed) expect(await bridge.ask('lastRun', null)).toBeNull();
      else expect(await refusal(bridge.ask('lastRun', null))).toMatchObject({ code: 'hosts.connectionLost' });
    });
  });
}
