import { beforeAll, describe, expect, test } from 'vitest';
import { pemBlocks } from '../../electron/certificates/encoding/pem.ts';
import { requestedBy } from '../../electron/certificates/request/read.ts';
import { matchResponse } from '../../electron/certificates/response/match.ts';
import { readAnswer } from '../../electron/certificates/response/read.ts';
import { Problem } from '../../electron/contract/problem.ts';
import { ANSWERS, HOST, issueAll } from './pki/answers.ts';
import { establish } from './pki/authority.ts';
import { needs, workshop } from './pki/tools.ts';

const there = needs('openssl', 'certtool');
const shop = workshop();

function outcome(bytes: Uint8Array): string {
  try {
    const [block] = pemBlocks(shop.read('ris.csr').toString('latin1'));
    if (block?.state !== 'good') throw new Error('the request is not good');
    const match = matchResponse(readAnswer(bytes), [requestedBy(block.bytes)], new Date(), HOST);
    if (!match.matched) return match.why.code;
    return [1, match.intermediates.length, match.roots.length, match.unrelated.length].join('+');
  } catch (error) {
    if (error instanceof Problem && error.kind === 'refused') return error.problem.code;
    throw error;
  }
}

describe('answers made by OpenSSL and GnuTLS', () => {
  beforeAll(() => {
    if (!there) return;
    establish(shop);
    issueAll(shop);
  });

  test.each(ANSWERS)('%s', (_, make, expected) => {
    expect(outcome(make(shop))).toBe(expected);
  });
});
