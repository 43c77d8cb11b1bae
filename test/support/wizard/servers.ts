import { keyPair, LOCALHOST, SERVER_EXTENSIONS } from '../certificates.ts';
import { department, issued } from '../given-files.ts';
import { type RisPeer, risPeer } from '../ris-peer.ts';

/** The certificate of a RIS server that is called localhost, from an authority that nobody here knows. */
export const strangersCertificate = (): Uint8Array =>
  issued({ subject: LOCALHOST, extensions: SERVER_EXTENSIONS });

/** A RIS server on loopback that shows it, while `during` runs. */
export async function withStranger(during: (peer: RisPeer) => Promise<void>): Promise<void> {
  const peer = await risPeer([strangersCertificate(), department().der], keyPair('rsa', 2048, 'ris01'));
  try {
    await during(peer);
  } finally {
    await peer.close();
  }
}
