import type { TlsProtocol } from '../certificates/contact.ts';
import type { ChannelProtocol, ChannelSetting, Runtime } from '../machine/runtime.ts';

/** .NET Framework 4.6 on the first Windows that had it. */
const NET_4_6 = 393295;

const CHANNELS = [
  { protocol: 'TLSv1', channel: 'TLS 1.0' },
  { protocol: 'TLSv1.1', channel: 'TLS 1.1' },
  { protocol: 'TLSv1.2', channel: 'TLS 1.2' },
] as const satisfies readonly { protocol: TlsProtocol; channel: ChannelProtocol }[];

/**
 * SCHANNEL's client side: `Enabled` 0 switches a protocol off. `DisabledByDefault` only concerns programs that ask for
 * no protocol in particular; the RIS's runtime asks by name, and then gets it.
 */
const usable = ({ enabled }: ChannelSetting): boolean => enabled !== false;

/**
 * What a RIS client here can offer in a TLS handshake, lowest first (domain.md, "The RIS as built", Runtime): below
 * .NET 4.6 TLS 1.0 alone, since then 1.0 to 1.2, never 1.3. Empty where SCHANNEL allows none of them.
 */
export function offeredProtocols(runtime: Runtime): readonly TlsProtocol[] {
  const release = runtime.netRelease();
  const asked = release !== null && release >= NET_4_6 ? CHANNELS : CHANNELS.slice(0, 1);
  return asked.filter(({ channel }) => usable(runtime.channel(channel))).map(({ protocol }) => protocol);
}
