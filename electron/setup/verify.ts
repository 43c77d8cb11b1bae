import type { ClientEvidence, Evidence } from '../certificates/evidence.ts';
import { judge, verdictOf } from '../certificates/judge.ts';
import type { Verdict } from '../contract/check.ts';
import type { Choices } from '../contract/choices.ts';
import { type Message, message } from '../contract/message.ts';
import type { Plan } from '../contract/plan.ts';
import { type ConfigurationModel, effective } from '../ris/configuration/model.ts';
import { SECTIONS, sameValue } from '../ris/settings.ts';
import type { Facts } from './facts.ts';
import { needed } from './plan/refusals.ts';

type ClientSection = typeof SECTIONS.client | typeof SECTIONS.core;

function clientOf(
  model: ConfigurationModel,
  section: ClientSection,
  enterprise: string | undefined,
): ClientEvidence {
  const value = (setting: string): string => effective(model, section, setting).value;
  const url = value(section === SECTIONS.client ? 'ApplicationServicesBaseUrl' : 'BaseUrl');
  return {
    file: model.path,
    section,
    url,
    validationMode: value('CertificateValidationMode'),
    revocationMode: value('RevocationMode'),
    configurationClass: value('ConfigurationClass'),
    // The RIS's executables target .NET 4.0 (domain.md, What the certificate must be).
    lastDnsNameOnly: true,
    elsewhere:
      section === SECTIONS.core && enterprise !== undefined && sameValue(section, 'BaseUrl', url, enterprise),
  };
}

/** What the judge needs, from what detection found: every server file, and every client section that is set up. */
export function evidenceOf(facts: Facts, choices: Choices): Evidence {
  const clients = needed(choices).flatMap(([id]) => {
    const search = facts.products[id];
    const files = search.found === 'one' ? search.product.files : [];
    return files.flatMap((file) => {
      if (!('model' in file)) return [];
      const sections: readonly ClientSection[] =
        id === 'client' ? [SECTIONS.client, SECTIONS.core] : [SECTIONS.core];
      return sections.map((section) => clientOf(file.model, section, choices.server.enterprise));
    });
  });
  return { now: facts.at, servers: facts.searches, clients, trust: facts.trust };
}

/** Would the RIS client connect? Asked of the one judge. */
export const verdict = (facts: Facts, choices: Choices): Verdict =>
  verdictOf(judge(evidenceOf(facts, choices)));

/** What of a plan's expectations the verdict does not bear out, as messages; none: the aim is reached. */
export function unmet(plan: Plan, { checks }: Verdict): Message[] {
  const failing = checks.filter(
    (check) => check.status === 'fail' && plan.expects.some(({ id }) => id === check.id),
  );
  if (failing.length === 0) return [];
  return [
    message('run.notReached'),
    ...failing.flatMap((check) => [check.found, ...(check.remedy ? [check.remedy] : [])]),
  ];
}
