import { beforeAll, describe } from 'vitest';
import { buildEntry } from '../support/cli.ts';
import { installing } from './cli/installing.ts';
import { conflicting, removing } from './cli/removing.ts';

// One file, because building the entry must not run twice at a time.
beforeAll(buildEntry);

describe('the command line: installing', installing);
describe('the command line: conflicts', conflicting);
describe('the command line: removing', removing);
