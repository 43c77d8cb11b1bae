/** A port as it is typed; null where it is none. */
export function parsePort(typed: string): number | null {
  if (!/^\d{1,5}$/.test(typed.trim())) return null;
  const port = Number(typed);
  return port >= 1 && port <= 65535 ? port : null;
}
