#!/usr/bin/env node
import { run } from './commandline/run.ts';
import { processIo } from './hosts/process-io.ts';

// Not process.exit: what was written to a pipe must still reach it.
process.exitCode = await run(process.argv.slice(2), processIo());
