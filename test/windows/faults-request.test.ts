import { faultsOnWindows } from './faults.ts';

faultsOnWindows('request');
