import { faultsOnWindows } from './faults.ts';

faultsOnWindows('undo');
