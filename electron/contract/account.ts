import { z } from 'zod';
import { ACCOUNT_NAME, LONGEST_ACCOUNT } from './account-name.ts';

/** See `ACCOUNT_NAME`. */
export const accountName = z.string().max(LONGEST_ACCOUNT).regex(ACCOUNT_NAME);
