// Functions that run in the page: each stands alone.

/** Whether the keyboard is at this element. */
export const isFocused = (element) => element.ownerDocument.activeElement === element;

export const isOneFocused = (elements) => elements.some((one) => one.matches(':focus'));

/** What of an element, and of what stands around it, a focus indicator could change: as text, to be compared. */
export function lookOf(element) {
  const drawn = (style) => {
    const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : style.outline;
    const border = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft].join();
    return [outline, border, style.boxShadow, style.backgroundColor, style.transform];
  };
  const styles = (one) =>
    ['', '::before', '::after'].map((part) => drawn(getComputedStyle(one, part === '' ? undefined : part)));
  const label = element.labels?.[0] ?? null;
  const around = [element, element.parentElement, element.nextElementSibling, label];
  return JSON.stringify(around.filter((one) => one !== null).map(styles));
}

/** What has the focus, in a few words for the message of a failure. */
export function focusOf() {
  const element = document.activeElement;
  if (element === null) return 'nothing';
  return `${element.tagName} ${element.getAttribute('name') ?? ''} ${element.textContent?.slice(0, 60) ?? ''}`;
}

/** Whether the keyboard is at the page's main heading, or in its first field. */
export function focusOpensPage() {
  const element = document.activeElement;
  const fields = 'main input, main select, main textarea';
  return element !== null && (element.matches('main h1') || element === document.querySelector(fields));
}

/** The words of the page, but for the command line that it offers. */
export function wordsOfPage() {
  const main = document.querySelector('main')?.cloneNode(true);
  for (const part of main?.querySelectorAll('.command-line') ?? []) part.remove();
  return main?.textContent ?? '';
}
