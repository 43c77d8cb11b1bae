import { library } from './libraries.ts';

interface Iphlpapi {
  readonly GetExtendedTcpTable: (
    out: Buffer,
    size: Buffer,
    order: number,
    family: number,
    table: number,
    reserved: number,
  ) => number;
}

/** Functions of iphlpapi.dll, typed as their prototypes say; they answer a Win32 error code, 0 being success. */
export const iphlpapi = library<Iphlpapi>('iphlpapi.dll', {
  GetExtendedTcpTable: 'uint32_t GetExtendedTcpTable(void *, void *, int, uint32_t, int, uint32_t)',
});
