import { faultsOnWindows } from './faults.ts';

faultsOnWindows('install');
