import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useWizard, useWizardState } from '../context.tsx';
import { pageBefore, stepOf } from '../flow/pages.ts';
import type { PlainKey } from '../texts/en.ts';
import { useWords } from '../texts/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';
import { Steps } from './steps.tsx';

/** Shown at the fields that they are about. */
const AT_FIELDS: readonly PlainKey[] = [
  'server.fault.port',
  'server.fault.host',
  'server.fault.account',
  'client.fault.failover',
];

export interface ShellProps {
  /** The one main instruction of the page. */
  readonly instruction: string;
  /** Where the instruction is an outcome: how it turned out. */
  readonly verdict?: Kind;
  /** The label of the button that goes on; null: this page goes on in another way. */
  readonly next: string | null;
  /** What the button at the end does: leave the wizard, stop the run, or close after the work. */
  readonly last: 'cancel' | 'stop' | 'close';
  /** The label of the button that goes back, where it is not the usual one. */
  readonly back?: string;
  readonly onLanguage: (language: 'en' | 'fr') => void;
  readonly children: ReactNode;
}

/** The frame of every page: step, instruction, contents, and the buttons in their fixed places. */
export function Shell({ instruction, verdict, next, last, back, onLanguage, children }: ShellProps) {
  const wizard = useWizard();
  const state = useWizardState();
  const { say } = useWords();
  const [leaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const where = stepOf(state);
  const restoreFocus = useRestoreFocusTarget();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what the focus follows
  useEffect(() => {
    heading.current?.focus();
  }, [state.page]);
  useEffect(() => {
    document.title = `${say('app.name')}: ${instruction}`;
  }, [say, instruction]);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (next !== null && state.busy === null) void wizard.next();
  }

  function leave(): void {
    if (last === 'stop') void wizard.stop();
    else if (last === 'cancel' && state.draft !== state.prefilled) setLeaving(true);
    else wizard.close();
  }

  return (
    <form className="shell" onSubmit={submit} noValidate>
      <header className="top">
        <span className="brand">{say('app.name')}</span>
        <LanguageSwitch onLanguage={onLanguage} />
        {where === null ? null : <Steps step={where.step} of={where.of} />}
      </header>
      <main className="page">
        <h1 ref={heading} tabIndex={-1} className={verdict === undefined ? undefined : `verdict ${verdict}`}>
          {verdict === undefined ? null : <StatusIcon kind={verdict} large />}
          <span>{instruction}</span>
        </h1>
        <div className="said" role="alert">
          {state.problem === null ? null : (
            <Notice kind="error">
              <Said message={state.problem} />
            </Notice>
          )}
          {state.fault === null || AT_FIELDS.includes(state.fault) ? null : (
            <Notice kind="error">{say(state.fault)}</Notice>
          )}
        </div>
        {children}
      </main>
      <footer className="buttons">
        {pageBefore(state) === null ? null : (
          <Button disabled={state.busy !== null} onClick={wizard.back}>
            {back ?? say('button.back')}
          </Button>
        )}
        {next === null ? null : (
          <Button type="submit" appearance="primary" disabledFocusable={state.busy !== null}>
            {next}
          </Button>
        )}
        <Button {...restoreFocus} className="last" disabledFocusable={state.cancelling} onClick={leave}>
          {say(last === 'close' ? 'button.close' : 'button.cancel')}
        </Button>
      </footer>
      <Leave
        open={leaving}
        onStay={() => {
          setLeaving(false);
        }}
        onLeave={wizard.close}
      />
    </form>
  );
}

interface LeaveProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function Leave({ open, onStay, onLeave }: LeaveProps) {
  const { say } = useWords();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={onStay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('leave.title')}</DialogTitle>
          <DialogContent>{say('leave.text')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              {say('leave.stay')}
            </Button>
            <Button onClick={onLeave}>{say('leave.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
