import { faultsOnWindows } from './faults.ts';

faultsOnWindows('client');
