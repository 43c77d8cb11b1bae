// What Windows forbids in account names, and what nobody could see.
const FORBIDDEN = String.raw`\p{C}"/\[\]:|<>+=;,?*`;

/** In UTF-16 code units. */
export const LONGEST_ACCOUNT = 256;

/** An account as services name theirs: `LocalSystem`, `NT AUTHORITY\NetworkService`, `HOSPITAL\ris`, `ris@hospital.example`. */
export const ACCOUNT_NAME = new RegExp(String.raw`^(?:[^\\${FORBIDDEN}]+\\)?[^\\${FORBIDDEN}]+$`, 'u');
