import { faultsOnWindows } from './faults.ts';

faultsOnWindows('pfx', 8);
