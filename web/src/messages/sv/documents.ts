// The documents, adding them, and reading a source.

export const sources = {
  title: 'Källor',
  nearest: 'Närmaste dokument',
  cite: (n: number, title: string) => `Källa ${n}: ${title}`,
  page: (page: number) => `sida ${page}`,
  panel: 'Källa',
  position: (n: number, count: number) => `Källa ${n} av ${count}`,
  previous: 'Föregående källa',
  next: 'Nästa källa',
  original: 'Hämta originalfilen',
  quoteStarts: 'Här börjar citatet:',
  quoteEnds: 'Slut på citatet.',
  earlierText: 'Visa tidigare text',
  laterText: 'Visa mer text',
  empty: 'Dokumentet har ingen text att visa.',
};

export const documents = {
  title: 'Dokument',
  lead: 'Det här är vad Svea svarar ur.',
  search: 'Sök på namn',
  name: 'Dokument',
  type: 'Typ',
  size: 'Storlek',
  pages: 'Sidor',
  passages: 'Stycken',
  state: 'Läge',
  added: 'Tillagt',
  actions: 'Åtgärder',
  states: { received: 'Läses in', ready: 'Klart', failed: 'Misslyckades' },
  count: (total: number) => (total === 1 ? '1 dokument' : `${total} dokument`),
  none: 'Här finns inga dokument än.',
  noneFound: 'Inget dokument passar sökningen. Prova ett annat ord eller visa alla dokument.',
  delete: 'Ta bort',
  deleteOf: (title: string) => `Ta bort ${title}`,
  retryOf: (title: string) => `Försök igen med ${title}`,
  deleteTitle: 'Ta bort dokumentet?',
  deleteText: (title: string) =>
    `”${title}” tas bort för gott och Svea slutar svara ur det. Gamla svar som hänvisar till det finns kvar.`,
  deleted: 'Dokumentet är borttaget.',
  missing: 'Dokumentet finns inte längre, eller så får du inte läsa det.',
  toList: 'Till dokumenten',
  types: {
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
    'application/vnd.oasis.opendocument.text': 'OpenDocument',
    'text/html': 'Webbsida',
    'text/markdown': 'Markdown',
    'text/plain': 'Text',
  } as Record<string, string>,
};

export const upload = {
  title: 'Lägg till dokument',
  drop: 'Släpp filer här',
  choose: 'Välj filer',
  help: 'PDF, Word, OpenDocument, webbsidor och text. Högst 512 MB per fil.',
  space: 'Lägg i utrymmet',
  listLabel: 'Filer som läggs till',
  waiting: 'Väntar',
  sending: (percent: number) => `Skickar, ${percent} %`,
  received: 'Mottagen. Läses in.',
  ready: 'Klar',
  wasThere: 'Fanns redan',
  failed: 'Misslyckades',
  progressOf: (name: string) => `Skickar ${name}`,
  retryOf: (name: string) => `Försök igen med ${name}`,
  cancelOf: (name: string) => `Avbryt ${name}`,
  clear: 'Rensa listan',
  summary: (done: number, failed: number) =>
    failed === 0
      ? `${done} filer är tillagda.`
      : `${done} filer är tillagda. ${failed} gick inte att lägga till.`,
};
