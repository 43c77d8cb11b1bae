import { faultsOnWindows } from './faults.ts';

faultsOnWindows('answer', 8);
