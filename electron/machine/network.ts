/** Does a program listen on a TCP port here? `by`: its name, where the system tells. */
export type PortState =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly by: string | null }
  | { readonly state: 'unknown' };

/** What this machine's network says about an address. Nothing here is sent to another program. */
export interface Network {
  /** The addresses of this machine's interfaces. */
  addresses(): readonly string[];
  /** The addresses that the system's resolver has for a name; none where it knows no such name. May take long. */
  resolve(name: string): Promise<readonly string[]>;
  /** The names that this machine's hosts file and the system's resolver have for an address. May take long. */
  names(address: string): Promise<readonly string[]>;
  /** On whichever interface: the RIS listens on all of them. Never fails. */
  port(number: number): Promise<PortState>;
}
