export function electronPackage(from: string | URL): string | null;
export function electronProgram(where: {
  readonly platform: string;
  readonly override: string | undefined;
  readonly packageFolder: string | null;
}): string | null;
