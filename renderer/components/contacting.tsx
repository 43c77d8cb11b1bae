import { Button } from '@fluentui/react-components';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { Busy } from './busy.tsx';

/** Servers are being contacted; it can be broken off. */
export function Contacting() {
  const wizard = useWizard();
  const { say } = useWords();
  return (
    <div className="contacting">
      <Busy what="busy.contacting" />
      <Button onClick={() => void wizard.stopContacting()}>{say('check.stop')}</Button>
    </div>
  );
}
