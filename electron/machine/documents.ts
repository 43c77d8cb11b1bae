import type { Files } from './files.ts';

/** Files that a person names: they lie anywhere, and only ever are they read, or made where nothing lies. */
export type Documents = Pick<Files, 'inspect' | 'read' | 'create' | 'remove'>;
