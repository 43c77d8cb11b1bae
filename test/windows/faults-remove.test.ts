import { faultsOnWindows } from './faults.ts';

faultsOnWindows('remove');
