import type { endpoints as english } from '../en/endpoints.ts';

export const endpoints = {
  'contact.failed': 'La connexion à {url} s’est arrêtée à {stage} : {reason}.',
} as const satisfies Record<keyof typeof english, string>;
