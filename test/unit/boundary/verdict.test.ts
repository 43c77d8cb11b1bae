import { ofChains, ofClients, ofServer } from './rows/verdict.ts';
import { playAll } from './table.ts';

playAll('the server', ofServer);
playAll('names and clients', ofClients);
playAll('chains', ofChains);
