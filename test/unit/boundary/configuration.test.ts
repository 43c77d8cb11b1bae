import { configuration } from './rows/configuration.ts';
import { playAll } from './table.ts';

playAll('configuration files', configuration);
