import type { ContactPorts, Contacts } from '../endpoints/contact.ts';
import type { EngineOptions } from '../setup/index.ts';

/** How an engine contacts servers; what it takes is loaded with the first of them. */
export function contactOn(machine: ContactPorts): NonNullable<EngineOptions['contact']> {
  let opening: Promise<Contacts> | null = null;
  return async (endpoint, signal) => {
    opening ??= import('../endpoints/contact.ts').then(({ createContacts }) => createContacts(machine));
    return (await opening).contact(endpoint, signal);
  };
}
