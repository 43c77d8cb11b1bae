/** The two products that the wizard sets up. */
export type ProductId = 'server' | 'client';

export interface Product {
  readonly id: ProductId;
  readonly name: string;
  /** Edited and judged where they exist; the first one is found in this product alone. */
  readonly configurationFiles: readonly string[];
}

/** Of the RIS server (domain.md, "The RIS as built"). */
export const SERVICE_NAME = 'ClearCanvas ShredHost Service';

export const PRODUCTS: Readonly<Record<ProductId, Product>> = {
  server: {
    id: 'server',
    name: 'ClearCanvas RIS Server',
    configurationFiles: [
      'ClearCanvas.Ris.Server.Executable.exe.config',
      'ClearCanvas.Server.ShredHostService.exe.config',
    ],
  },
  client: {
    id: 'client',
    name: 'ClearCanvas RIS Client (Workstation)',
    configurationFiles: ['ClearCanvas.Desktop.Executable.exe.config'],
  },
};

const VENDOR = /clear\s?canvas/i;
const PACKAGES: Readonly<Record<ProductId, RegExp>> = {
  server: /\bris\b(?!\s*client).*\bserver\b/i,
  client: /\bworkstation\b|\bris\b(?!.*\bserver\b)|\bdicom viewer\b/i,
};

/** Does an Uninstall entry's display name tell of this product? The ImageServer, which is no part of the RIS, never does. */
export function matchesPackage(product: ProductId, name: string): boolean {
  return VENDOR.test(name) && PACKAGES[product].test(name);
}

/** Is this the name of a folder below Program Files that the vendor's installers make? */
export function isVendorFolder(name: string): boolean {
  return VENDOR.test(name);
}
