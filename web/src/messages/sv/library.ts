// The library, and the assistants in it.

const kinds: Record<
  string,
  { name: string; many: string; add: string; use: string; removeText: (name: string) => string }
> = {
  assistant: {
    name: 'Assistent',
    many: 'Assistenter',
    add: 'Ny assistent',
    use: 'Chatta',
    removeText: (name) =>
      `”${name}” tas bort för alla, med sina versioner och betyg. Samtal som förts med assistenten finns kvar och går vidare utan den.`,
  },
  prompt: {
    name: 'Prompt',
    many: 'Prompter',
    add: 'Ny prompt',
    use: 'Använd prompten',
    removeText: (name) => `”${name}” tas bort för alla, med sina versioner och betyg.`,
  },
  workflow: {
    name: 'Arbetsflöde',
    many: 'Arbetsflöden',
    add: 'Nytt arbetsflöde',
    use: 'Kör flödet',
    removeText: (name) =>
      `”${name}” tas bort för alla, med sina versioner och betyg. Det som har gjorts med flödet finns kvar.`,
  },
  template: {
    name: 'Mall',
    many: 'Mallar',
    add: 'Ny mall',
    use: 'Skriv från mallen',
    removeText: (name) => `”${name}” tas bort ur biblioteket. Dokumentet finns kvar.`,
  },
  schema: {
    name: 'Schema',
    many: 'Scheman',
    add: 'Nytt schema',
    use: 'Hämta ut',
    removeText: (name) => `”${name}” tas bort för alla, med sina versioner och betyg.`,
  },
  plan: {
    name: 'Plan',
    many: 'Planer',
    add: 'Ny plan',
    use: 'Klassificera',
    removeText: (name) => `”${name}” tas bort för alla, med sina versioner, exempel och betyg.`,
  },
  guide: {
    name: 'Skrivguide',
    many: 'Skrivguider',
    add: 'Ny skrivguide',
    use: 'Förbättra en text',
    removeText: (name) => `”${name}” tas bort för alla, med sina versioner och betyg.`,
  },
};

const parts: Record<string, string> = {
  name: 'Namn',
  description: 'Beskrivning',
  text: 'Text',
  steps: 'Steg',
  document: 'Dokument',
  greeting: 'Hälsning',
  questions: 'Förslag på frågor',
  instructions: 'Instruktioner',
  spaces: 'Utrymmen',
  documents: 'Dokument',
  tools: 'Verktyg',
  model: 'Språkmodell',
};

export const library = {
  title: 'Bibliotek',
  lead: 'Assistenter, prompter, arbetsflöden och mallar som ni delar med varandra. Det som ligger i den nationella basen delas av alla.',
  /** A kind that is not known here is called by its own name. */
  kind: (kind: string) =>
    kinds[kind] ?? {
      name: kind,
      many: kind,
      add: kind,
      use: 'Använd',
      removeText: (name: string) => `”${name}” tas bort för alla, med sina versioner och betyg.`,
    },
  part: (part: string) => parts[part] ?? part,
  useNamed: (use: string, name: string) => `${use}: ${name}`,
  examples: (count: number) => (count === 1 ? '1 exempel' : `${count} exempel`),
  search: 'Sök i biblioteket',
  kindLabel: 'Slag',
  anyKind: 'Alla slag',
  space: 'Utrymme',
  anySpace: 'Alla utrymmen',
  sorting: 'Ordning',
  byRating: 'Högst betyg först',
  byName: 'Namn',
  count: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
  none: 'Biblioteket är tomt än så länge. Assistenter, prompter och skrivguider skapar du här. Arbetsflöden, scheman, planer och mallar sparar du på sidan Arbeta.',
  noneFound: 'Inget i biblioteket passar. Pröva med andra ord, eller visa alla slag.',
  notRated: 'Inga betyg än',
  rated: (mean: string, votes: number) =>
    `Betyg ${mean} av 5, av ${votes === 1 ? 'en person' : `${votes} personer`}`,
  ownRating: 'Ditt betyg',
  stars: (stars: number) => (stars === 1 ? '1 stjärna' : `${stars} stjärnor`),
  ratingGiven: (stars: number) => `Du gav ${stars} av 5.`,
  takeRatingBack: 'Ta tillbaka mitt betyg',
  ratingTakenBack: 'Ditt betyg är borttaget.',
  versionOf: (version: number, date: string) => `Version ${version}, ändrad ${date}`,
  changedParts: (parts: string[]) =>
    parts.length === 0 ? 'Inget ändrat.' : `Ändrat: ${parts.join(', ').toLocaleLowerCase('sv')}.`,
  firstVersion: 'Den första versionen.',
  restoreTitle: (version: number) => `Gå tillbaka till version ${version}?`,
  restoreText: 'Den blir en ny version. De andra finns kvar.',
  keep: 'Spara i biblioteket',
  keepTemplate: 'Spara mallen i biblioteket',
  copyLink: 'Kopiera länken',
  linkCopied: 'Länken är kopierad.',
  linkNotCopied: 'Det gick inte att kopiera länken. Kopiera den ur adressfältet.',
  edit: 'Ändra',
  copy: 'Kopiera till ett eget utrymme',
  copyTitle: (name: string) => `Kopiera ”${name}”`,
  copyText: 'Kopian är er egen och ändras inte när originalet ändras.',
  copied: 'Kopian är sparad.',
  saved: 'Sparat i biblioteket.',
  removed: 'Borttaget ur biblioteket.',
  removeTitle: 'Ta bort ur biblioteket?',
  name: 'Namn',
  nameMissing: 'Skriv ett namn.',
  description: 'Beskrivning (frivillig)',
  descriptionHint: 'Vad det är bra för, i en mening.',
  sharedIn: 'Delas med dem som läser',
  promptText: 'Text',
  promptHint: 'Skriv det som ska fyllas i inom hakparentes, till exempel [ämne].',
  stepChecked: 'granskas innan nästa steg',
  greetingHint: 'Det första man läser när man öppnar assistenten.',
  questionsHint: 'En fråga på varje rad, högst åtta.',
  instructionsHint:
    'Ämne, ton och form. De följs när en språkmodell skriver. Sveas egna regler om källor går alltid före.',
  spacesHint:
    'Vad assistenten svarar ur. Väljer du inget svarar den ur allt som den som frågar får läsa. Ingen får läsa mer genom assistenten än annars.',
  allSpaces: 'Allt som den som frågar får läsa',
  spaceUnread: 'ett utrymme som du inte läser',
  documentsHint: 'Välj dokument om assistenten ska svara ur bara några. Nya versioner följer med.',
  allDocuments: 'Alla i utrymmena',
  documentGone: (id: number) => `Dokument ${id} finns inte längre, eller så får du inte läsa det.`,
  toolsHint: 'Visas som knappar i samtalet.',
  anyModel: 'Den som organisationen har valt',
  modelGone: (slug: string) => `${slug} (finns inte längre)`,
};

export const assistants = {
  title: 'Assistenter',
  all: 'Alla i biblioteket',
  with: (name: string) => `Samtal med ${name}`,
  about: 'Om assistenten',
  version: (version: number, date: string) => `Version ${version}, ändrad ${date}.`,
  changed: (date: string) =>
    `Assistenten ändrades ${date}, sedan samtalet började. Svaren följer den nya versionen.`,
  pin: (version: number) => `Lås till version ${version}`,
  pinned: (version: number) => `Samtalet är låst till version ${version} av assistenten.`,
  unpin: 'Använd den nyaste',
  gone: (name: string) =>
    `Assistenten ”${name}” finns inte längre, eller så får du inte använda den. Samtalet går vidare utan den: svaren kan bygga på allt som du får läsa.`,
  missing:
    'Assistenten finns inte här, eller så får du inte använda den. Be den som gav dig länken, eller välj en annan i biblioteket.',
  needsModel:
    'Assistentens instruktioner om ton och form behöver en språkmodell. Nu svarar Svea med citat ur assistentens dokument.',
  tools: 'Gör mer med dokumenten',
  questions: 'Börja med en fråga',
  without: 'Fråga utan assistent',
  prompts: 'Prompter',
  promptsFor: (field: string) => `Prompter för ${field}`,
  choosePrompt: 'Välj en prompt',
  noPrompts: 'Här finns ingen prompt än. I biblioteket kan den som får lägga in dokument spara sådana.',
};
