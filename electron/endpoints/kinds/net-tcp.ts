import { endpointUrl } from '../../contract/endpoint.ts';
import { within } from '../bounded.ts';
import { Stopped } from '../ending.ts';
import type { Line } from '../line.ts';
import { type Answer, END, LONGEST_FAULT, PREAMBLE_END, preamble, readAnswer } from '../net-tcp/framing.ts';
import { spokenIn } from '../spoken.ts';
import type { Kind } from './kind.ts';

/** How long a server may take to end its side too, in milliseconds. */
const FAREWELL_MS = 500;

async function nextAnswer(line: Line): Promise<{ answer: Answer; rest: Buffer }> {
  let bytes: Buffer = Buffer.alloc(0);
  for (;;) {
    const reading = readAnswer(bytes);
    if (reading.state === 'answer') return { answer: reading.answer, rest: bytes.subarray(reading.length) };
    if (reading.state === 'excess')
      throw new Stopped({ kind: 'excess', excess: 'preamble', limit: LONGEST_FAULT });
    if (reading.state === 'wrong') throw new Stopped({ kind: 'foreign', ...spokenIn(bytes) });
    const more = await line.read();
    if (more === null) throw new Stopped({ kind: 'closed' });
    bytes = Buffer.concat([bytes, more]);
  }
}

async function expectAnswer(line: Line, type: Answer['type']): Promise<Buffer> {
  const { answer, rest } = await nextAnswer(line);
  if (answer.type === type) return rest;
  if (answer.type === 'fault') throw new Stopped({ kind: 'fault', fault: answer.uri });
  throw new Stopped({ kind: 'record', record: answer.type });
}

/** How a server takes leave is its own business: everything has been shown. */
async function lastWord(line: Line): Promise<Buffer | null> {
  try {
    return await line.read();
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** The RIS's services: message framing around TLS ([MC-NMF] 3.1.4; domain.md, "net.tcp on the wire"). */
export const netTcp: Kind = {
  // .NET's own.
  defaultPort: 808,
  hasPath: true,
  // The product's runtime sends none that a proxy could decide by.
  serverName: () => null,
  async before(line, endpoint) {
    line.write(preamble(endpointUrl(endpoint)));
    const rest = await expectAnswer(line, 'upgradeResponse');
    if (rest.length > 0) throw new Stopped({ kind: 'early' });
  },
  async inside(line) {
    line.write(PREAMBLE_END);
    await expectAnswer(line, 'preambleAck');
    // A session without a message is a whole one ([MC-NMF] 3.1.1.2): the server answers in kind and logs nothing.
    line.write(END);
    await within(FAREWELL_MS, lastWord(line), null);
    return null;
  },
};
