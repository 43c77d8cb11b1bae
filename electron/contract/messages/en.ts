import { core } from './core.ts';
import { giving } from './en/giving.ts';
import { hosts } from './en/hosts.ts';
import { window } from './en/window.ts';
import { windowAuthority } from './en/window-authority.ts';
import { words } from './en/words.ts';

/** Every message in English, by code; `{name}` is a parameter. Other languages have exactly these keys. */
export const en = { ...core, ...giving, ...hosts, ...window, ...windowAuthority, ...words } as const;
