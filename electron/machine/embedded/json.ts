import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { fileProblem } from '../node/errors.ts';

/** Reads a JSON file of the embedded machine; `absent` where it is not there. */
export function readJson<T>(path: string, schema: z.ZodType<T>, absent: T): T {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return absent;
    throw fileProblem(error, path);
  }
  return parseJson(path, content, schema);
}

function parseJson<T>(path: string, content: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Problem(message('embedded.damaged', { path, reason: 'not JSON' }), 'failed', { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Problem(message('embedded.damaged', { path, reason: place === '' ? 'wrong form' : place }));
}
