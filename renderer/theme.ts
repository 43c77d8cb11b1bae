import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** CSS pixels of one rem at the text size that nobody has changed. */
const PIXELS_PER_REM = 16;

/** Fluent's theme with sizes of text that follow the person's own, which Fluent gives in pixels. */
function scaling(theme: Theme): Theme {
  const entries = Object.entries(theme).map(([name, value]: [string, unknown]) => {
    const pixels = /^(?:fontSize|lineHeight)/.test(name) ? /^(\d+)px$/.exec(String(value))?.[1] : undefined;
    return [name, pixels === undefined ? value : `${String(Number(pixels) / PIXELS_PER_REM)}rem`];
  });
  // The keys are the theme's own.
  return Object.fromEntries(entries) as Theme;
}

export const light = scaling(webLightTheme);
export const dark = scaling(webDarkTheme);
