import type { Give } from '../../electron/contract/channels.ts';

/** For connections over which no file is dropped. */
export const giveNothing: Give = () => Promise.reject(new Error('no file is dropped here'));
