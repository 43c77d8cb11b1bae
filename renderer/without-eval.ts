import { config } from 'zod';

// The contract's schemas would probe for `eval`, which the content security policy forbids and reports.
config({ jitless: true });
