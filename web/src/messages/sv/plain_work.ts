// Plain and easy-to-read Swedish.
export const plainWork = {
  level: 'Hur enkelt ska det bli?',
  levels: {
    plain: { name: 'Klarspråk', help: 'Vanliga ord, hela meningar, så som myndigheternas skrivregler vill.' },
    easy: { name: 'Lättläst', help: 'Korta meningar, en på varje rad. Svåra ord förklaras.' },
  },
  words: 'Egna ord (frivilligt)',
  wordsHint: 'En rad för varje ord: ordet att undvika, ett likhetstecken och vad ni skriver i stället.',
  measure: 'Mått',
  before: 'Före',
  after: 'Efter',
  measures: {
    lix: 'Hur tung texten är att läsa (LIX, lägre är lättare)',
    ovix: 'Hur ofta orden växlar (OVIX, lägre är lättare)',
    sentence_words_mean: 'Ord i en mening, i snitt',
    long_words_share: 'Långa ord (mer än sex bokstäver)',
  },
  facts: 'Tal, namn, datum, nekanden, villkor och citat är desamma som i texten.',
  withheld: (count: number) =>
    count === 1
      ? 'En ändring gjordes inte, eftersom den hade rört fakta.'
      : `${count} ändringar gjordes inte, eftersom de hade rört fakta.`,
  changes: (count: number) => (count === 1 ? '1 ändring' : `${count} ändringar`),
  noChanges: 'Inget att ändra hittades.',
  keep: (what: string) => `Gör ändringen: ${what}`,
  text: 'Den nya texten',
  listOf: (items: number) => `En lista med ${items} punkter`,
  reasons: {
    long_sentence: 'Lång mening delad',
    heavy_word: 'Tungt ord utbytt',
    passive: 'Den som gör något först',
    nominalisation: 'Substantiv blev verb',
    abbreviation: 'Förkortning utskriven',
    list: 'Uppräkning blev lista',
    explanation: 'Ord förklarat',
    line_break: 'En mening på varje rad',
    heading: 'Rubrik tillagd',
    rewritten: 'Stycke omskrivet av språkmodell',
    spelling: 'Stavning',
    grammar: 'Grammatik',
    form: 'Skrivtecken och form',
    structure: 'Struktur',
    tone: 'Ton',
  } as Record<string, string>,
};
