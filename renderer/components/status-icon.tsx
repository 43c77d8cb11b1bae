import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleFilled } from '@fluentui/react-icons/svg/subtract-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';

/** How something stands; always beside words that say the same. */
export type Kind = 'good' | 'warning' | 'error' | 'info' | 'unknown' | 'none';

const ICONS = {
  good: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: DismissCircleFilled,
  info: InfoFilled,
  unknown: QuestionCircleFilled,
  none: SubtractCircleFilled,
} as const;

export function StatusIcon({ kind, large = false }: { readonly kind: Kind; readonly large?: boolean }) {
  const Icon = ICONS[kind];
  return <Icon data-symbol="" className={`status ${kind}${large ? ' large' : ''}`} aria-hidden="true" />;
}
