/** Runs in the page: the symbols and marks that do not stand out from what is behind them (3:1, WCAG 1.4.11). */
export function faint(): string[];
