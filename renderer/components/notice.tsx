import type { ReactNode } from 'react';
import { type Kind, StatusIcon } from './status-icon.tsx';

/** A sentence with a coloured edge and a symbol of its kind. */
export function Notice({ kind, children }: { readonly kind: Kind; readonly children: ReactNode }) {
  return (
    <div className={`notice ${kind}`}>
      <StatusIcon kind={kind} />
      <div className="notice-text">{children}</div>
    </div>
  );
}
