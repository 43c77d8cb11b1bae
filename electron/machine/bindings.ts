/** Something on the machine that holds a certificate by its thumbprint and breaks when it goes. */
export interface Binding {
  readonly user: 'http.sys' | 'RDP' | 'WinRM' | 'SQL Server';
  /** Which one of it: `0.0.0.0:443`, an instance name. */
  readonly detail: string;
  readonly thumbprint: string;
}

export interface Bindings {
  list(): readonly Binding[];
}
