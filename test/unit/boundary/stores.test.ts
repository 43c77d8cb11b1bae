import { stores } from './rows/stores.ts';
import { playAll } from './table.ts';

playAll('certificates of the stores', stores);
