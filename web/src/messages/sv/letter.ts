// Letters to a person.

export const letter = {
  name: 'Vem brevet är till (frivilligt)',
  level: 'Språk',
  levels: { plain: 'Klarspråk', easy: 'Lättläst' },
  goOn: 'Brevet. Läs igenom det, skriv vidare och spara.',
  parts: { matter: 'Det brevet bygger på', to_do: 'Vad som behöver göras', contact: 'Kontaktvägar' },
};
