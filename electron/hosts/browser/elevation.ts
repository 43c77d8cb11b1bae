/** Does this process run with an administrator's rights on Windows? Loads Win32 only there. */
export async function isElevatedOnWindows(): Promise<boolean> {
  if (process.platform !== 'win32') return false;
  const { createWindowsMachine } = await import('../../machine/windows/index.ts');
  return createWindowsMachine().host.elevated();
}
