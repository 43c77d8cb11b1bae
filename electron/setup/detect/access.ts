import type { FoundCertificate, ServiceAccess } from '../../certificates/evidence.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';

/** Which of these certificates' keys the account may read. What cannot be asked is unknown: that is not a fault of its own. */
export function detectAccess(
  { access }: Pick<Machine, 'access'>,
  account: string,
  certificates: readonly FoundCertificate[],
): ServiceAccess {
  const keys = certificates.flatMap(({ key }) => (key.state === 'present' ? [key.key] : []));
  return {
    account,
    keys: new Map(
      keys.map((key) => {
        try {
          return [key.container, access.canRead(key, account).state];
        } catch (error) {
          if (error instanceof Problem) return [key.container, 'unknown'];
          throw error;
        }
      }),
    ),
  };
}
