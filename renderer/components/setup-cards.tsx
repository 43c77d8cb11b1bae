import clientPicture from '../../assets/setup-client.svg';
import integratedPicture from '../../assets/setup-integrated.svg';
import serverPicture from '../../assets/setup-server.svg';
import type { Survey } from '../../electron/contract/survey.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { type Need, Needs } from './needs.tsx';

const CARDS = [
  { setup: 'integrated', picture: integratedPicture },
  { setup: 'server', picture: serverPicture },
  { setup: 'client', picture: clientPicture },
] as const;
type Setup = (typeof CARDS)[number]['setup'];

/** What each setup will need, and whether it is there. */
function needsOf(setup: Setup, { products, elevated }: Survey): readonly Need[] {
  const has = (id: 'server' | 'client') =>
    products.some((product) => product.id === id && product.folders.length > 0);
  const server = { text: 'need.server', met: has('server') } as const;
  const client = { text: 'need.client', met: has('client') } as const;
  const rights = { text: 'need.rights', met: elevated } as const;
  switch (setup) {
    case 'integrated':
      return [server, client, rights];
    case 'server':
      return [server, rights];
    case 'client':
      return [client, rights, { text: 'need.address', met: null }];
  }
}

/** The three setups, each with a picture of who talks to whom. */
export function SetupCards({ survey }: { readonly survey: Survey }) {
  const wizard = useWizard();
  const { draft, fault } = useWizardState();
  const { say } = useWords();
  return (
    <div className="cards" role="radiogroup" aria-label={say('start.instruction')}>
      {CARDS.map(({ setup, picture }) => {
        return (
          <label key={setup} className="card">
            <img src={picture} alt={say(`setup.${setup}.picture`)} width="150" height="70" />
            <span className="card-title">
              <input
                type="radio"
                name="setup"
                value={setup}
                checked={draft.setup === setup}
                aria-invalid={fault === 'start.fault.choose' ? true : undefined}
                aria-describedby={`setup-${setup}`}
                onChange={() => {
                  wizard.change({ setup });
                }}
              />
              {say(`setup.${setup}`)}
            </span>
            <span id={`setup-${setup}`} className="card-text">
              <span>{say(`setup.${setup}.text`)}</span>
              <Needs needs={needsOf(setup, survey)} />
            </span>
          </label>
        );
      })}
    </div>
  );
}
