/** In the place of a password file: where a password comes from that is in no file, standard input or the page. */
export const TYPED = '-';
