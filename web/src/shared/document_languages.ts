// The languages that documents are told apart by, and their names.
import { useLanguage, type Language } from '../messages/language';
import type { Option } from './select_field';

// Swedish and English first, then the national minorities' and the neighbours'.
const codes = ['sv', 'en', 'fi', 'se', 'rom', 'yi', 'no', 'da', 'de'];

/** The language's name as it stands in a sentence; the code itself where the browser knows none. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** With `code` among them, whatever it is. */
export function useLanguageOptions(code: string): Option[] {
  const { language } = useLanguage();
  const all = code === '' || codes.includes(code) ? codes : [...codes, code];
  return all.map((value) => {
    const name = languageName(value, language);
    return { value, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
  });
}
