import { REQUESTS } from '../../../electron/setup/places.ts';
import { keyPair, name } from '../../support/certificates.ts';
import { issued, pem } from '../../support/given-files.ts';
import { plant } from '../../support/plant.ts';
import { HOST } from '../../support/store-certificates.ts';
import type { Stage } from './stage.ts';

/** A server that is set up with the answer to a request that waited here. */
export function completed(stage: Stage): Promise<unknown> {
  const recipe = { key: keyPair('rsa', 2048, 'ris01'), subject: name(['CN', HOST]) };
  plant(stage.rig, recipe, { store: REQUESTS, container: 'pending' });
  const answer = stage.file('answer.cer', pem(issued()));
  return stage.run(['--setup', 'server', '--host', HOST, '--response', answer, '--trust-certificate']);
}
