// The language a person reads: chosen once, remembered in the browser, Swedish to begin with.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { en } from './en';
import { sv, type Messages } from './sv';

export type Language = 'sv' | 'en';

const catalogues: Record<Language, Messages> = { sv, en };
const rememberedAs = 'svea.language';

interface Chosen {
  language: Language;
  messages: Messages;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<Chosen>({ language: 'sv', messages: sv, choose: () => {} });

export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(rememberedAs) === 'en' ? 'en' : 'sv',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(rememberedAs, language);
  }, [language]);
  const chosen = { language, messages: catalogues[language], choose: setLanguage };
  return <LanguageContext.Provider value={chosen}>{children}</LanguageContext.Provider>;
}

export const useLanguage = () => useContext(LanguageContext);
export const useMessages = () => useContext(LanguageContext).messages;
