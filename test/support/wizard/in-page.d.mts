export function isFocused(element: unknown): boolean;
export function isOneFocused(elements: readonly unknown[]): boolean;
export function lookOf(element: unknown): string;
export function focusOf(): string;
export function focusOpensPage(): boolean;
export function wordsOfPage(): string;
