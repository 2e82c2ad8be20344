// Summaries, analyses, comparisons and minutes.
const number = (count: number, one: string, several: string) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

export const textWork = {
  length: 'Hur lång ska sammanfattningen vara?',
  lengths: {
    brief: { name: 'Kort', help: 'Ett par meningar.' },
    points: { name: 'Punkter', help: 'Det viktigaste, en sak i taget.' },
    full: { name: 'Utförlig', help: 'Avsnitt för avsnitt, med något ur varje.' },
  },
  reader: 'Vem ska läsa den?',
  readers: {
    anyone: 'Vem som helst',
    decision_maker: 'Någon som ska besluta',
    citizen: 'En invånare',
    caseworker: 'En handläggare',
  },
  verdicts: { weak: 'Svagt stöd i texten', unsupported: 'Inget tydligt stöd i texten' },
  quoted: 'Meningarna är citat ur texten.',
  writtenBy: (model: string) => `Skriven av språkmodellen ${model} och jämförd med texten.`,
  facts: {
    decisions: 'Beslut',
    duties: 'Skyldigheter',
    deadlines: 'Tidsfrister',
    amounts: 'Belopp',
    dates: 'Datum',
    parties: 'Personer och organisationer',
    statutes: 'Lagrum',
  },
  leftOut: (silent: number, all: number) =>
    `Ur ${silent} av ${number(all, 'avsnitt', 'avsnitt')} finns inget med i sammanfattningen`,
  section: (heading: string, sentences: number) => `${heading} (${number(sentences, 'mening', 'meningar')})`,
  place: 'Visa i texten',
  showPlace: (of: string) => `Visa i texten: ${of}`,
  order: 'Vilken text är äldst?',
  orders: { old_first: 'Den första är den gamla', new_first: 'Den första är den nya' },
  changes: { added: 'Tillagt', removed: 'Borttaget', changed: 'Ändrat', moved: 'Flyttat' },
  counts: ({ added, removed, changed, moved, same, form_only }: Record<string, number>) =>
    `Meningar som har ändrats: ${changed}. Tillagda: ${added}. Borttagna: ${removed}. Flyttade: ${moved}. ` +
    `Oförändrade i sak: ${same}, varav ${form_only} med ny form.`,
  minutes: {
    speakers: 'Talare',
    presence: 'Närvaro',
    agenda: 'Dagordning',
    decided: 'Beslutat',
    to_do: 'Att göra',
    open: 'Öppna frågor',
    nothing: 'Inga beslut, uppgifter eller öppna frågor hittades i utskriften. Läs den som den är.',
  },
  theme: (name: string, texts: number) => `${name} (${number(texts, 'text', 'texter')})`,
  alsoSays: (words: string[]) => `Ofta tillsammans med: ${words.join(', ')}`,
  differences: 'Det här skiljer sig',
  noThemes: 'Texterna har inga teman gemensamt.',
  others: (count: number) => `${number(count, 'text hör', 'texter hör')} inte till något tema.`,
  contradictions: 'Säger emot varandra',
};
