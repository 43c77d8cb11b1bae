import { Button } from '@fluentui/react-components';
import { useWords } from '../texts/language.tsx';

/** Offers the other language, in its own name. */
export function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: 'en' | 'fr') => void }) {
  const { saved } = useWords();
  const other = saved === 'en' ? 'fr' : 'en';
  return (
    <Button
      className="language"
      size="small"
      appearance="subtle"
      lang={other}
      onClick={() => {
        onLanguage(other);
      }}
    >
      {other === 'fr' ? 'Français' : 'English'}
    </Button>
  );
}
