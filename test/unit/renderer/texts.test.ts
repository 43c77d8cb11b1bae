import { describe, expect, it } from 'vitest';
import { en as engine } from '../../../electron/contract/messages/en.ts';
import { en } from '../../../renderer/texts/en.ts';
import { fr } from '../../../renderer/texts/fr.ts';
import { canRepair, inTheWindow } from '../../../renderer/texts/in-the-window.ts';
import { pseudo, pseudoTable } from '../../../renderer/texts/pseudo.ts';
import { sayFrom } from '../../../renderer/texts/say.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the texts of the pages', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    '%s asks in French for what it asks for in English',
    (key) => {
      expect(placeholders(fr[key])).toEqual(placeholders(en[key]));
      expect(fr[key].trim()).not.toBe('');
    },
  );

  it('fills in parameters, and leaves alone what is not one', () => {
    const say = sayFrom(en);
    expect(say('app.step', { step: 2, of: 6 })).toBe('Step 2 of 6');
    expect(sayFrom({ ...en, 'button.next': '{nothing}' })('button.next')).toBe('{nothing}');
  });

  it('does not fill in again what a parameter brings along', () => {
    expect(sayFrom(en)('app.step', { step: '{of}', of: 6 })).toBe('Step {of} of 6');
  });
});

describe('the generated language', () => {
  it('keeps placeholders and grows by about two fifths', () => {
    const all = { ...engine, ...en };
    for (const text of Object.values(all)) {
      const longer = pseudo(text);
      expect(placeholders(longer)).toEqual(placeholders(text));
      const words = (of: string) => of.replaceAll(/\{\w+\}/g, '').length;
      if (words(text) > 40) expect(words(longer) / words(text)).toBeGreaterThan(1.3);
    }
  });

  it('has the same keys', () => {
    expect(Object.keys(pseudoTable(en))).toEqual(Object.keys(en));
    expect(pseudo('Next')).toMatch(/^\[Ñéé?xt~*\]$/);
  });
});

describe('sentences of the engine in the window', () => {
  it('speaks of no command-line option where it has its own words', () => {
    const own = Object.keys(engine).flatMap((code) => {
      const key = inTheWindow(code as keyof typeof engine);
      return key === null ? [] : [en[key], fr[key]];
    });
    expect(own.length).toBeGreaterThan(0);
    for (const text of own) expect(text).not.toContain('--');
  });

  it('offers to repair what running the setup again repairs', () => {
    expect(canRepair('check.key.present.remedy')).toBe(true);
    expect(canRepair('check.trust.leftover.remedy')).toBe(false);
  });
});
