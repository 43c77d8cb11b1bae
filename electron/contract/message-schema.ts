import { z } from 'zod';
import type { MessageCode } from './message.ts';
import { core } from './messages/core.ts';

/** The form of a message in a journal or record. */
export const messageSchema = z.strictObject({
  code: z.custom<MessageCode>((code) => typeof code === 'string' && Object.hasOwn(core, code)),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
