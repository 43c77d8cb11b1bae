import type { StoreId } from '../contract/ids.ts';

/** Where the server's certificate lies, as a reinstalled RIS looks for it. */
export const MY: StoreId = { location: 'LocalMachine', store: 'My' };
/** Peer trust: what lies here is trusted as it is (domain.md, What the client checks). */
export const TRUSTED_PEOPLE: StoreId = { location: 'LocalMachine', store: 'TrustedPeople' };
export const DISALLOWED: StoreId = { location: 'LocalMachine', store: 'Disallowed' };
export const ROOT: StoreId = { location: 'LocalMachine', store: 'Root' };
export const INTERMEDIATES: StoreId = { location: 'LocalMachine', store: 'CA' };
/** Requests that wait for their answer: a placeholder certificate each, with its key. */
export const REQUESTS: StoreId = { location: 'LocalMachine', store: 'REQUEST' };
/** Where certreq leaves them unless it is told `MachineKeySet = TRUE`: their keys are the engineer's own. */
export const REQUESTS_OF_USER: StoreId = { location: 'CurrentUser', store: 'REQUEST' };
/** Where certificates that stand in the way are moved to, with their keys and properties. */
export const QUARANTINE: StoreId = { location: 'LocalMachine', store: 'RIS Setup Quarantine' };
