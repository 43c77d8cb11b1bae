import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resultSchema } from '../../../electron/contract/result.ts';
import { json, ris, statusOf } from '../../support/cli.ts';
import { createTestMachine, tree } from '../../support/cli-machine.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { codes, lines, machines, setupOn, words } from './machines.ts';

const machine = machines();

/** `--plan`, `--verify`, answers, log and result. */
export function asking(): void {
  test('--plan shows a table of setting, before and after, and changes nothing', async () => {
    const on = machine();
    const before = tree(on.root);
    const { status, stdout, stderr } = await ris([...setupOn(on), '--plan'], on.home);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ {6}setting +before +after$/m);
    expect(stdout).toMatch(/^ {6}BaseUrl +net\.tcp:\/\/localhost:9999\/ +net\.tcp:\/\/localhost:8000\/$/m);
    expect(stdout).toMatch(/^ {6}CertificateValidationMode +None +PeerOrChainTrust$/m);
    expect(lines(stdout).at(-1)).toMatch(/^Nothing was changed\. Planned steps: 7\./);
    const planned = await json([...setupOn(on), '--plan'], on.home);
    expect(planned).toMatchObject({ command: 'plan', outcome: 'planned', exitCode: 0, verdict: null });
    expect(new Set(planned.changes.map(({ state }) => state))).toEqual(new Set(['planned']));
    expect(tree(on.root)).toEqual(before);

    const done = await json(setupOn(on), on.home);
    const what = ({ step, target, before, after }: (typeof done.changes)[number]) => [
      step,
      target,
      before,
      after,
    ];
    expect(done.changes.map(what)).toEqual(planned.changes.map(what));
    const after = tree(on.root);
    expect((await json(['--remove', '--plan', '--root', on.root], on.home)).changes.length).toBeGreaterThan(
      5,
    );
    expect((await json([...setupOn(on), '--plan'], on.home)).changes).toEqual([]);
    expect(tree(on.root)).toEqual(after);
  });

  test('--verify: good, then failing with the RIS’s own sentence and a remedy, then good again', async () => {
    const on = machine();
    await json(setupOn(on), on.home);
    const verify = ['--verify', '--root', on.root];
    const before = tree(on.root);
    const good = await json(verify, on.home);
    expect(good).toMatchObject({ command: 'verify', outcome: 'verified', exitCode: 0 });
    expect(good.verdict?.wouldConnect).toBe(true);
    expect(tree(on.root)).toEqual(before);

    const trusted = join(on.root, 'stores', 'LocalMachine', 'TrustedPeople');
    renameSync(trusted, on.file('elsewhere'));
    const bad = await json(verify, on.home);
    expect(bad).toMatchObject({ outcome: 'refused', exitCode: 1603 });
    expect(bad.verdict?.wouldConnect).toBe(false);
    const failed = bad.verdict?.checks.filter(({ status }) => status === 'fail') ?? [];
    expect(new Set(failed.map(({ id }) => id))).toEqual(new Set(['client.trust']));
    for (const { wouldLog, remedy } of failed) {
      expect(wouldLog?.text).toContain('is not in the trusted people store');
      expect(remedy?.text).toContain('Run the setup again');
    }
    const spoken = await ris([...verify, '--quiet'], on.home);
    expect(spoken.status).toBe(statusOf('refused'));
    expect(spoken.stdout).toBe('');
    expect(spoken.stderr).toContain('The RIS would log: The X.509 certificate CN=localhost is not in');

    renameSync(on.file('elsewhere'), trusted);
    const { status, stdout } = await ris(verify, on.home);
    expect(status).toBe(0);
    expect(lines(stdout).at(-1)).toBe('The RIS client would connect: start it and log in.');
  });

  test('--verify where nothing is installed says so and installs nothing', async () => {
    const on = machine({ server: {}, client: {} });
    const before = tree(on.root);
    const result = await json(['--verify', '--root', on.root], on.home);
    expect(result.outcome).toBe('refused');
    expect(codes(result)).toContain('plan.noProduct');
    expect(tree(on.root)).toEqual(before);
  });

  test('answers that were saved on one machine set up another in the same way', async () => {
    const first = machine();
    const second = machine();
    const answers = first.file('answers.json');
    const saved = [...setupOn(first), '--port', '8001', '--save-answers', answers];
    expect((await json(saved, first.home)).outcome).toBe('installed');
    expect(JSON.parse(readFileSync(answers, 'utf8'))).toEqual({
      schema: 1,
      setup: 'integrated',
      certificate: { source: 'local' },
      conflicts: 'refuse',
      server: { host: 'localhost', port: 8001 },
      client: {},
    });
    const used = await json(['--answers', answers, '--root', second.root], second.home);
    expect(used.outcome).toBe('installed');
    const record = (on: typeof first): unknown =>
      (
        JSON.parse(readFileSync(join(on.root, 'ProgramData', 'RIS Setup Wizard', 'record.json'), 'utf8')) as {
          choices: unknown;
        }
      ).choices;
    expect(record(second)).toEqual(record(first));
    const overridden = await json(
      ['--answers', answers, '--port', '8002', '--root', second.root],
      second.home,
    );
    expect(overridden.outcome).toBe('installed');
    expect(readFileSync(join(second.rig.clientFolder, CLIENT_FILE), 'latin1')).toContain('localhost:8002/');
  });

  test('--log tells the whole run, --result holds what --json prints', async () => {
    const on = machine();
    const log = on.file('setup.log');
    const file = on.file('setup.json');
    writeFileSync(log, 'an older log that is longer than nothing\n');
    const printed = await json([...setupOn(on), '--log', log, '--result', file], on.home);
    const written = resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(written).toEqual(printed);
    expect(printed.log).toBe(log);
    const logged = lines(readFileSync(log, 'utf8'));
    for (const line of logged) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}\S/);
    expect(logged[0]).toContain(`ris-setup ${printed.version}. Command line: ris-setup --setup integrated`);
    expect(logged.filter((line) => /Step, done: /.test(line))).toHaveLength(7);
    expect(logged.filter((line) => /Check \S+, pass: /.test(line)).length).toBeGreaterThan(20);
    expect(logged.at(-1)).toMatch(/Outcome: installed, exit code 0\.$/);

    const quiet = await ris(['--verify', '--root', on.root, '--quiet', '--result', file], on.home);
    expect(lines(quiet.stdout)).toHaveLength(1);
    expect(resultSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).outcome).toBe('verified');
  });

  test('the same in Windows form, in any case', async () => {
    const on = machine();
    const log = on.file('setup.log');
    const args = ['/SETUP:integrated', '/Local-Client-Only', '/port:8001', `/LOG:${log}`, `/root:${on.root}`];
    const result = await json([...args, '/quiet', '/JSON'], on.home);
    expect(result.outcome).toBe('installed');
    expect(readFileSync(log, 'utf8')).toContain('--port 8001');
    const again = await ris([...args, '/QUIET'], on.home);
    expect(again.status).toBe(0);
    expect(lines(again.stdout)).toEqual([expect.stringMatching(/^Nothing to change: everything is set up/)]);
    const removed = await json(['/remove', `/root:${on.root}`], on.home);
    expect(removed.outcome).toBe('removed');
  });

  test('--help and --version print and change nothing', async () => {
    const on = machine(null);
    const help = await ris(['--help'], on.home);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/--replace-conflicts \[THUMBPRINT\]/);
    expect((await ris(['/?'], on.home)).stdout).toBe(help.stdout);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await ris(['--version'], on.home)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `${version}\n`,
    });
    expect(tree(on.home)).toEqual({});
  });

  test('what a machine said of a run that cannot start is in the result too', async () => {
    const on = createTestMachine(null);
    writeFileSync(on.root, 'a file where the machine’s folder should be');
    const file = on.file('result.json');
    const printed = await json([...setupOn(on), '--result', file], on.home);
    expect(printed.outcome).toBe('refused');
    expect(words(printed)).toContain(on.root);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(printed);
    await on.dispose();
  });
}
