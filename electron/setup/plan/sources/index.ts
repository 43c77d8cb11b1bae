import type { CertificateSource, ChoiceOf, ServerChoices } from '../../../contract/choices.ts';
import type { Facts } from '../../facts.ts';
import { local } from './local.ts';
import { pfx } from './pfx.ts';
import { request } from './request.ts';
import { response } from './response.ts';
import type { Provision, Sources } from './source.ts';
import { store } from './store.ts';

const sources: Sources = { local, store, request, response, pfx };

// The source and its part of the choices belong together by the schema; the type system cannot follow a lookup.
const from = <S extends CertificateSource>(
  source: S,
  certificate: ChoiceOf<S>,
  facts: Facts,
  choices: ServerChoices,
): Provision => sources[source](facts, choices, certificate);

/** Plans having the certificate that was chosen, from wherever it comes. */
export const provide = (facts: Facts, choices: ServerChoices): Provision =>
  from(choices.certificate.source, choices.certificate, facts, choices);
