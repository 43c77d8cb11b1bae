/** Why an endpoint could not be contacted, and what to do. */
export const endpoints = {
  'contact.failed': 'Contacting {url} ended at {stage}: {reason}.',
} as const;
