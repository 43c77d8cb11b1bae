/** `LocalMachine\My`: how a store is written in steps, results and messages. */
export const storeText = (id: { readonly location: string; readonly store: string }): string =>
  `${id.location}\\${id.store}`;
