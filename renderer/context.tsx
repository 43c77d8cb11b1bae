import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EngineState } from '../electron/contract/engine.ts';
import type { WizardState } from './flow/state.ts';
import type { Wizard } from './flow/wizard.ts';

export const WizardContext = createContext<Wizard | null>(null);

/** The actions of the wizard. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('outside of the wizard');
  return wizard;
}

/** The state of the wizard. */
export function useWizardState(): WizardState {
  const { store } = useWizard();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The engine's state; null until it has come. */
export function useEngineState(): EngineState | null {
  const { engine } = useWizard().store;
  return useSyncExternalStore(engine.subscribe, engine.get);
}
