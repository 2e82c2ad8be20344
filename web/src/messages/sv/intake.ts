// Adding documents and taking them in.

export const intake = {
  waiting: 'Väntar på sin tur',
  reading: 'Läser filen',
  readingPages: (page: number, pages: number) => `Läser sida ${page} av ${pages}`,
  indexing: 'Gör texten sökbar',
  again: 'Läses in på nytt',
  left: (time: string) => `${time} kvar`,
  progressOf: (title: string) => `Inläsning av ${title}`,
  cancel: 'Avbryt inläsningen',
  cancelled: 'Inläsningen är avbruten.',
  running: (files: number) => (files === 1 ? '1 fil läses in' : `${files} filer läses in`),
  queued: (files: number) => (files === 1 ? '1 väntar' : `${files} väntar`),
  failed: (files: number) =>
    files === 1 ? '1 fil gick inte att läsa in' : `${files} filer gick inte att läsa in`,
  showFailed: 'Visa dem',
  retryAll: 'Försök igen med alla misslyckade',
  retried: (files: number) => (files === 1 ? '1 fil läses in igen.' : `${files} filer läses in igen.`),
  reprocess: 'Läs in allt på nytt',
  reprocessTitle: 'Läs in allt på nytt?',
  reprocessText: (where: string) =>
    `Gäller: ${where}. Dokumenten går att söka i med sin gamla text tills den nya är klar.`,
  which: 'Vad ska läsas in?',
  outdated: 'Bara det som en äldre version av Svea har läst in',
  everything: 'Allt',
};

export const upload = {
  title: 'Lägg till dokument',
  drop: 'Släpp filer här',
  choose: 'Välj filer',
  help: 'Släpp filerna här eller välj dem. Högst 512 MB per fil.',
  formats: 'Vilka filer kan Svea läsa?',
  formatsRead:
    'PDF, Word, Excel, PowerPoint, OpenDocument, RTF, CSV, e-post, e-böcker, webbsidor, Markdown och text. Skannade sidor och bilder (PNG, JPEG, TIFF) tolkas till text. Ur en ZIP-fil läses varje fil för sig.',
  formatsNotRead: 'Film, ljud, ritningar och program går inte att läsa.',
  space: 'Lägg i utrymmet',
  listLabel: 'Filer som läggs till',
  waiting: 'Väntar',
  sending: (percent: number) => `Skickar, ${percent} %`,
  received: 'Mottagen',
  ready: 'Klar',
  newVersion: (n: number) => `Klar, version ${n}`,
  wasThere: 'Fanns redan',
  failed: 'Misslyckades',
  progressOf: (name: string) => `Skickar ${name}`,
  retryOf: (name: string) => `Försök igen med ${name}`,
  cancelOf: (name: string) => `Avbryt ${name}`,
  clear: 'Rensa listan',
};
