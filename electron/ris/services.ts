/**
 * The paths of two services that a RIS server mounts on its base address, each open to clients that have not logged in:
 * the core services' own version, which the product's version checker asks for, and the application services' login.
 */
export const CORE_SERVICE = '/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService';
export const APPLICATION_SERVICE = '/ClearCanvas.Ris.Application.Common.Login.ILoginService';
