/** The one channel between preload script and main process; it carries JSON text in both directions. */
export const CHANNEL = 'ris';
/** What a page sends first, each time it is loaded. */
export const CONNECT = 'connect';
/** The preload script's own question: which file was dropped, as `{what, path}`. No page can send it; answered by `Taken`. */
export const DROPPED = 'ris-dropped';
