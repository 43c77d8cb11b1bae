/** More than any password has, in bytes; what comes after is not waited for. */
const MOST = 64 * 1024;

/** Everything that standard input holds up to its end. The caller wipes the buffer. */
export async function readStandardInput(input: AsyncIterable<Buffer> = process.stdin): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST) break;
  }
  const whole = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  return whole;
}
