// Letters to a person.

export const letter = {
  name: 'Vem brevet är till (frivilligt)',
  level: 'Språk',
  levels: { plain: 'Klarspråk', easy: 'Lättläst' },
  language: 'Också på ett annat språk',
  swedishOnly: 'Nej, bara på svenska',
  translation: (language: string) => `Maskinöversättning till ${language}`,
  machine: (engine: string) =>
    `En maskin (${engine}) har översatt brevet. Låt någon som kan språket läsa det innan det skickas. Ändrar du det svenska brevet ändras inte översättningen.`,
  leftSwedish: (lines: number) =>
    lines === 1
      ? 'En rad står kvar på svenska, för tal eller namn hade ändrats i översättningen.'
      : `${lines} rader står kvar på svenska, för tal eller namn hade ändrats i översättningen.`,
  goOn: 'Brevet. Läs igenom det, skriv vidare och spara.',
  parts: { matter: 'Det brevet bygger på', to_do: 'Vad som behöver göras', contact: 'Kontaktvägar' },
};
