import { type Message, message } from '../../electron/contract/message.ts';

/** The one file among what was dropped, or why there is none. */
export function onlyFile<F>(dropped: Iterable<F>): { readonly file: F } | { readonly why: Message } {
  const [file, ...others] = dropped;
  if (file === undefined) return { why: message('hosts.give.noFile') };
  return others.length > 0 ? { why: message('hosts.give.several') } : { file };
}
