import { z } from 'zod';

// What Windows forbids in account names, and what nobody could see.
const FORBIDDEN = String.raw`\p{C}"/\[\]:|<>+=;,?*`;

/** An account as services name theirs: `LocalSystem`, `NT AUTHORITY\NetworkService`, `HOSPITAL\ris`, `ris@hospital.example`. */
export const accountName = z
  .string()
  .max(256)
  .regex(new RegExp(String.raw`^(?:[^\\${FORBIDDEN}]+\\)?[^\\${FORBIDDEN}]+$`, 'u'));
