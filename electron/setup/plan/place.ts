import { certificateText } from '../../contract/ids.ts';
import type { Revertible } from '../../contract/plan.ts';

/** Where what a change made lies. */
export function placeOf(revert: Revertible): string {
  switch (revert.what) {
    case 'added':
    case 'installed':
    case 'requested':
      return certificateText(revert.certificate);
    case 'moved':
      return certificateText({ ...revert.to, thumbprint: revert.thumbprint });
    case 'edited':
      return revert.file;
    case 'granted':
      return `${revert.key.container} › ${revert.account}`;
  }
}
