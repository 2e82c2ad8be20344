// Languages by their BCP 47 codes: what people call them, and which way they are written.

/** "arabiska"; the code where the browser knows no name. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

// Those whose usual script (Arabic, Hebrew, Thaana, N'Ko, Syriac) is written from the right (CLDR).
const fromRight = new Set('ar arc ckb dv fa he ks nqo ps sd syr ug ur yi'.split(' '));

export function directionOf(code: string): 'ltr' | 'rtl' {
  return fromRight.has(code.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}
