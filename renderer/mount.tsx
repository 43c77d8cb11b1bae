import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';

/** Puts the page into the document. */
export function mount(app: ReactNode): void {
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<StrictMode>{app}</StrictMode>);
}
