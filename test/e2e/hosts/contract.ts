import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bridge, Channel } from '../../../electron/contract/channels.ts';
import { choicesSchema, type ServerChoices } from '../../../electron/contract/choices.ts';
import type { EngineState } from '../../../electron/contract/engine.ts';
import { en } from '../../../electron/contract/messages/en.ts';
import { LONGEST_REQUEST } from '../../../electron/hosts/wire.ts';
import { SECRET } from '../../support/cli-machine.ts';
import { snapshot } from '../../support/snapshot.ts';
import type { Parts } from './support.ts';

/** A page that is connected to the wizard over one kind of channel. */
export interface Connection {
  readonly parts: Parts;
  readonly bridge: Bridge;
  /** Sends text as it is, and waits until the host has dealt with it. True: the connection was closed. */
  sendRaw(text: string): Promise<boolean>;
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
