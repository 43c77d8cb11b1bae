import { describe, expect, it } from 'vitest';
import { message, text } from '../../../electron/contract/message.ts';
import { namedCertificates, partsOf } from '../../../renderer/flow/named-certificates.ts';

const A = 'A'.repeat(40);
const B = 'B'.repeat(40);
const MY = { location: 'LocalMachine', store: 'My' } as const;

describe('the certificates that a message names', () => {
  it('lie in the store that it names with them', () => {
    const leftover = message('check.trust.leftover.remedy', { thumbprint: A, store: 'LocalMachine\\Root' });
    expect(namedCertificates(leftover)).toEqual([{ location: 'LocalMachine', store: 'Root', thumbprint: A }]);
    const gone = message('run.certificateGone', { certificate: `CurrentUser\\My\\${A}` });
    expect(namedCertificates(gone)).toEqual([{ location: 'CurrentUser', store: 'My', thumbprint: A }]);
  });

  it('lie where servers have theirs, where it names no store', () => {
    expect(namedCertificates(message('plan.surplus', { thumbprint: A }))).toEqual([{ ...MY, thumbprint: A }]);
  });

  it('are all of several', () => {
    const several = message('check.search.one.several', {
      count: 2,
      findType: 'FindBySubjectName',
      findValue: 'x',
      store: 'LocalMachine\\My',
      thumbprints: `${A}, ${B}`,
    });
    expect(namedCertificates(several).map(({ thumbprint }) => thumbprint)).toEqual([A, B]);
  });

  it('are never what only looks like one', () => {
    const subject = message('check.search.one.pass', { thumbprint: A, subject: `CN=${B}` });
    expect(namedCertificates(subject).map(({ thumbprint }) => thumbprint)).toEqual([A]);
    expect(
      partsOf(text(subject), namedCertificates(subject)).map((part) => part.certificate?.thumbprint),
    ).toEqual([undefined, A, undefined]);
    expect(namedCertificates(message('plan.surplus', { thumbprint: `${A}0` }))).toEqual([]);
  });
});

describe('a sentence with certificates', () => {
  it('is cut into parts that make it up again', () => {
    const both = [A, B].map((thumbprint) => ({ ...MY, thumbprint }));
    for (const sentence of [A, `one ${A}, two ${B}.`, 'none', '', `${A}${B}`, `${B} ${B}`]) {
      const parts = partsOf(sentence, both);
      expect(parts.map(({ text }) => text).join('')).toBe(sentence);
    }
    expect(partsOf(`one ${A}.`, both)[1]).toEqual({ text: A, certificate: both[0] });
    expect(partsOf('none', both)).toEqual([{ text: 'none', certificate: null }]);
  });
});
