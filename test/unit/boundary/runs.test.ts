import { hosts } from './rows/hosts.ts';
import { live } from './rows/live.ts';
import { runs } from './rows/runs.ts';
import { windows } from './rows/windows.ts';
import { playAll } from './table.ts';

playAll('runs', runs);
playAll('Windows', windows);
playAll('hosts', hosts);
playAll('addresses and clients', live);
