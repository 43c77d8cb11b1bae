/** SCHANNEL's settings of one protocol for clients; null: not set. */
export interface ChannelSetting {
  readonly enabled: boolean | null;
  readonly disabledByDefault: boolean | null;
}

export type ChannelProtocol = 'TLS 1.0' | 'TLS 1.1' | 'TLS 1.2';

/** What the RIS client of this machine would speak TLS with. */
export interface Runtime {
  /** The number of the installed .NET Framework 4 release; null: none, or older than 4.5. */
  netRelease(): number | null;
  channel(protocol: ChannelProtocol): ChannelSetting;
}
