import { Button } from '@fluentui/react-components';
import { PlugConnectedCheckmarkRegular } from '@fluentui/react-icons/svg/plug-connected-checkmark';
import { useWizard, useWizardState } from '../context.tsx';
import { useWords } from '../texts/language.tsx';

/** The way to checking connections, which needs no setup. */
export function CheckLink() {
  const wizard = useWizard();
  const { busy } = useWizardState();
  const { say } = useWords();
  return (
    <div className="check-link">
      <Button icon={<PlugConnectedCheckmarkRegular />} disabled={busy !== null} onClick={wizard.toCheck}>
        {say('check.open')}
      </Button>
      <span className="hint">{say('check.open.text')}</span>
    </div>
  );
}
