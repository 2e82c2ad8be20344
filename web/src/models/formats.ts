// Prices and languages as a person in Sweden reads them.
import type { Language } from '../messages/language';

const locale = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

export function formatKronor(ore: number, language: Language): string {
  const format = new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'SEK' });
  return format.format(ore / 100);
}

/** "svenska" for "sv"; the code where nobody knows it. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(locale(language), { type: 'language' }).of(code) ?? code;
}

/** "november 2026" for "2026-11". */
export function formatMonth(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locale(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
