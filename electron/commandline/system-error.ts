/** The system's own short name for what went wrong (`EACCES`); the name of the error where it has none. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
