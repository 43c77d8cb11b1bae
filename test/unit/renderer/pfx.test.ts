import { describe, expect, it } from 'vitest';
import type { Ask, Input } from '../../../electron/contract/channels.ts';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import { type Message, message } from '../../../electron/contract/message.ts';
import { Problem } from '../../../electron/contract/problem.ts';
import type { PfxCertificate, PfxContent } from '../../../electron/contract/survey.ts';
import { fresh, storeChoices } from '../../../renderer/dev/samples.ts';
import { choicesOf, type Draft, draftOf, EMPTY_DRAFT, firstDraft } from '../../../renderer/flow/draft.ts';
import { decidePfx, openPfx } from '../../../renderer/flow/pfx.ts';
import { EMPTY_PFX, pfxDraftOf, unopened, withFile } from '../../../renderer/flow/pfx-draft.ts';
import { NOTHING_TRUSTED, trustDraftOf } from '../../../renderer/flow/trust-draft.ts';

const [trusted, untrusted, unsuitable] = storeChoices.map(
  ({ summary, host, trusted, unsuitable }): PfxCertificate => ({ summary, host, trusted, unsuitable }),
);
if (!trusted || !untrusted || !unsuitable) throw new Error('the samples are other ones');
const FILE = { path: 'C:\\Downloads\\ris01.pfx', name: 'ris01.pfx' };
const draft = (more: Partial<Draft['pfx']> = {}): Draft => ({
  ...EMPTY_DRAFT,
  setup: 'server',
  way: 'pfx',
  pfx: { ...EMPTY_PFX, file: FILE, ...more },
});

/** An engine that finds this in the file; what it was asked. */
function engine(finds: readonly PfxCertificate[] | Message): { ask: Ask; asked: unknown[] } {
  const asked: unknown[] = [];
  const answer = (channel: string, input: unknown): Promise<PfxContent> => {
    if (channel !== 'inspectPfx') throw new Error(channel);
    asked.push(input);
    return 'code' in finds
      ? Promise.reject(new Problem(finds, 'refused'))
      : Promise.resolve({ certificates: finds, others: [] });
  };
  return { ask: answer as Ask, asked };
}
const decided = (of: Draft, finds: Parameters<typeof engine>[0]) => decidePfx(of, engine(finds).ask);

describe('a PFX that was given', () => {
  it('comes to choices that the contract accepts, with the host of its certificate', async () => {
    const decision = await decided(draft({ typed: true, exportable: true }), [trusted]);
    if (!decision.decided) return expect.fail(decision.missing);
    const choices = choicesOf({ ...draft(), ...decision.changes }, decision.certificate);
    expect(choicesSchema.parse(choices)).toEqual(choices);
    expect(choices).toMatchObject({
      server: { host: trusted.host },
      certificate: {
        source: 'pfx',
        file: FILE.path,
        passwordFile: '-',
        exportable: true,
        trust: 'asFound',
      },
    });
  });

  it('is opened with the password that was typed, or with none', async () => {
    const { ask, asked } = engine([trusted]);
    await decidePfx(draft({ typed: true }), ask);
    await decidePfx(draft(), ask);
    const both: readonly Input<'inspectPfx'>['passwordFile'][] = ['-', null];
    expect(asked).toEqual(both.map((passwordFile) => ({ file: FILE.path, passwordFile })));
  });

  it('is missing, or must be trusted, or picked from', async () => {
    expect(await decided(draft({ file: null }), [])).toEqual({
      decided: false,
      missing: 'import.fault.file',
    });
    expect(await decided(draft(), [untrusted])).toMatchObject({ missing: 'trust.fault.untrusted' });
    expect(
      await decided(
        { ...draft({ picked: untrusted.summary.thumbprint }), trust: trustDraftOf('certificate') },
        [untrusted],
      ),
    ).toMatchObject({ decided: true, certificate: { trust: 'certificate' } });
    expect(await decided(draft(), [trusted, untrusted])).toMatchObject({ missing: 'import.fault.pick' });
    const picked = draft({ picked: trusted.summary.thumbprint });
    expect(await decided(picked, [trusted, untrusted])).toMatchObject({ decided: true });
    expect(await decided(draft(), [unsuitable])).toMatchObject({ missing: 'import.fault.unsuitable' });
    expect(await decided(draft(), [])).toMatchObject({ missing: 'import.fault.unsuitable' });
  });

  it('takes the one that suits where the others do not', async () => {
    expect(await decided(draft(), [unsuitable, trusted])).toMatchObject({
      decided: true,
      changes: { host: trusted.host, stored: null, pfx: { picked: trusted.summary.thumbprint } },
    });
  });

  it('forgets a pick that is not in the file any more', async () => {
    const changes = await openPfx(draft({ picked: 'F'.repeat(40) }).pfx, engine([trusted, untrusted]).ask);
    expect(changes.pfx?.picked).toBeNull();
  });

  it('asks for trust anew where another certificate is picked, and not where the same is', async () => {
    const same = await openPfx(draft({ picked: untrusted.summary.thumbprint }).pfx, engine([untrusted]).ask);
    expect(same).not.toHaveProperty('trust');
    expect(await openPfx(draft().pfx, engine([untrusted]).ask)).toMatchObject({ trust: NOTHING_TRUSTED });
  });

  it('is locked, and only whoever goes on without a password is told so as a fault', async () => {
    const needed = message('pfx.password.needed');
    const { pfx } = await openPfx(draft().pfx, engine(needed).ask);
    expect(pfx?.opening).toEqual({ state: 'locked', why: null });
    expect(await decided(draft(), needed)).toMatchObject({
      missing: 'import.fault.password',
      changes: { pfx: { opening: { state: 'locked', why: needed } } },
    });
  });

  it.each([
    ['pfx.password.wrong', true, 'locked'],
    ['pfx.password.unchecked', false, 'locked'],
    ['hosts.notTyped', true, 'locked'],
    ['pfx.empty', true, 'refused'],
    ['pfx.certificate', false, 'refused'],
  ] as const)('that answers %s is %s', (code, typed, state) => {
    expect(unopened(message(code), typed).state).toBe(state);
  });

  it('leaves what was known of another file behind, but for what the person wants of the key', () => {
    const before = { ...draft({ typed: true, exportable: true, picked: 'A'.repeat(40) }).pfx };
    expect(withFile(before, FILE)).toEqual({ ...EMPTY_PFX, file: FILE, exportable: true });
  });
});

describe('earlier choices with a PFX', () => {
  const choices = choicesSchema.parse({
    schema: 1,
    setup: 'server',
    server: { host: 'ris01' },
    certificate: { source: 'pfx', file: '/given/dir/1-ris01.pfx', passwordFile: '-', exportable: true },
  });

  it('name the file again where they were interrupted, and ask for the password', () => {
    const { pfx, way } = draftOf(choices, 'elsewhere');
    expect(way).toBe('pfx');
    expect(pfx).toEqual({
      ...EMPTY_PFX,
      file: { path: '/given/dir/1-ris01.pfx', name: '1-ris01.pfx' },
      exportable: true,
    });
    const { certificate } = choices;
    expect(pfxDraftOf({ certificate: { source: 'local' } })).toBe(EMPTY_PFX);
    expect(JSON.stringify([pfx, certificate])).not.toContain('password":"');
  });

  it('name no file to another window, which was not given it', () => {
    expect(firstDraft(fresh, choices)).toMatchObject({ way: 'pfx', host: 'ris01', pfx: EMPTY_PFX });
  });
});
