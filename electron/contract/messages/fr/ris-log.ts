// Not translated: an engineer looks in the log, and on the web, for exactly the words that the RIS writes.
export { risLog } from '../en/ris-log.ts';
