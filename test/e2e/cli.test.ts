import { beforeAll, describe } from 'vitest';
import { buildEntry } from '../support/cli.ts';
import { asking } from './cli/asking.ts';
import { authority } from './cli/authority.ts';
import { badInput } from './cli/bad-input.ts';
import { connections } from './cli/connections.ts';
import { installing } from './cli/installing.ts';
import { interrupted } from './cli/interrupted.ts';
import { conflicting, removing } from './cli/removing.ts';
import { requests } from './cli/requests.ts';
import { terminal } from './cli/terminal.ts';

// One file, because building the entry must not run twice at a time.
beforeAll(buildEntry);

describe('the command line: installing', installing);
describe('the command line: conflicts', conflicting);
describe('the command line: removing', removing);
describe('the command line: asking', asking);
describe('the command line: certificates of an authority', authority);
describe('the command line: connections', connections);
describe('the command line: bad input', badInput);
describe('the command line: interrupted', interrupted);
describe('the command line: requests', requests);
describe('the command line: on a terminal', terminal);
