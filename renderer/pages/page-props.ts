/** What every page is given. */
export interface PageProps {
  readonly onLanguage: (language: 'en' | 'fr') => void;
}
