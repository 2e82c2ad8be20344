// The page where a person asks.

export const start = {
  title: 'Vad vill du veta?',
  lead: (organisation: string, national: boolean) =>
    `Fråga med egna ord. Svea letar i dokumenten hos ${organisation}${national ? ' och i den nationella basen' : ''}, och visar alltid var svaret står.`,
  points: [
    {
      title: 'Svar med källa',
      text: 'Varje påstående pekar på ett ställe i ett dokument. Ett klick öppnar det.',
    },
    { title: 'Bara det du får läsa', text: 'Svea söker aldrig i dokument som du inte har rätt till.' },
    {
      title: 'Säger till när svaret saknas',
      text: 'Står det inte i dokumenten hittar Svea inte på något.',
    },
  ],
  suggestions: 'Prova att fråga',
  noDocuments: 'Det finns inga dokument att svara ur än.',
  addDocuments: 'Lägg till dokument',
};

export const ask = {
  label: 'Din fråga',
  placeholder: 'Skriv din fråga',
  hint: 'Retur skickar. Skift + retur ger ny rad.',
  send: 'Skicka frågan',
  stop: 'Stoppa svaret',
  empty: 'Skriv en fråga först.',
};

export const chat = {
  heading: 'Samtal',
  you: 'Du frågade',
  svea: 'Svea svarar',
  missing: 'Samtalet finns inte längre, eller så tillhör det någon annan.',
  startNew: 'Börja ett nytt samtal',
  phase: {
    searching: 'Söker i dokumenten …',
    reading: 'Läser det som hittades …',
    waiting: 'Väntar på språkmodellen …',
    writing: 'Skriver svaret …',
    checking: 'Kontrollerar svaret mot källorna …',
  },
  readingFound: (passages: number, documents: number) =>
    `Läser ${passages} ${passages === 1 ? 'stycke' : 'stycken'} ur ${documents} dokument …`,
  place: (place: number, wait: string) => `Plats ${place} i kön till språkmodellen, ungefär ${wait} …`,
  interrupted: 'Anslutningen bröts. Försöker igen …',
  stopped: 'Du stoppade svaret. Det kan vara ofullständigt.',
  failed: 'Något gick fel och svaret blev inte klart. Fråga igen.',
  done: 'Svaret är klart.',
  writtenByGrund: 'Citerat ur dokumenten, utan språkmodell.',
  writtenByModel: (model: string | null) =>
    `Skrivet av språkmodellen${model === null ? '' : ` ${model}`} ur källorna. Kontrollera det som är viktigt.`,
  copy: 'Kopiera',
  copied: 'Svaret är kopierat.',
  copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  askAgain: 'Fråga igen',
  edit: 'Ändra frågan',
  editLabel: 'Ändra din fråga',
  editWarning: 'Svaret, och det som kommer efter det, ersätts.',
  editSend: 'Skicka',
  warning: {
    model_replaced: 'Den språkmodell som är första val kunde inte svara. En annan svarade i stället.',
    model_unavailable: 'Språkmodellen svarar inte just nu. Svea har i stället citerat dokumenten.',
    assistant_model_closed:
      'Assistentens språkmodell får inte läsa de här dokumenten. Svaret kom till utan den.',
    citation_unknown:
      'Svaret hänvisade till något som inte finns i dokumenten. Den hänvisningen är borttagen.',
    orders_in_document:
      'Ett dokument innehåller text som ger order till språkmodeller. Den är utelämnad, och svaret bygger inte på den.',
    link_removed: 'Språkmodellen skrev en adress som inte finns i källorna. Den är borttagen.',
    sources_differ: 'Källorna säger olika. Läs båda innan du använder svaret.',
    answer_unsupported:
      'Ingen mening i svaret har stöd i källorna. Använd det inte utan att kontrollera det.',
    sentence_unsupported:
      'Någon mening i svaret saknar tydligt stöd i källorna. Läs dem innan du använder svaret.',
  } as Record<string, string>,
  support: {
    carried: (carried: number, all: number) =>
      `${carried} av ${all} ${all === 1 ? 'mening' : 'meningar'} har stöd i källorna.`,
    weak: (n: number) => (n === 1 ? 'En av dem har svagt stöd.' : `${n} av dem har svagt stöd.`),
    unjudged: (n: number) =>
      `${n} ${n === 1 ? 'mening är på ett annat språk än sin källa och har' : 'meningar är på ett annat språk än sina källor och har'} inte kunnat jämföras.`,
  },
  doubt: {
    begins: 'Utan stöd i källorna:',
    mark: 'Saknar stöd i källorna',
    none: 'Läs källan innan du använder meningen.',
    words: 'Källan handlar om något annat.',
    figures: 'Ett tal, ett datum eller en enhet stämmer inte med källan.',
    negation: 'Källan säger motsatsen.',
    name: 'Den nämner någon eller något som inte finns i källan.',
    language: 'Källan är på ett annat språk.',
    uncited: 'Meningen anger ingen källa.',
    nearest: (n: number) => `Närmast kommer källa ${n}:`,
  },
  showUnsupported: 'Visa svaret ändå',
  warningOther: 'Svaret kom till på ett annat sätt än vanligt. Kontrollera det mot källorna.',
};

export const conversations = {
  label: 'Dina samtal',
  show: 'Visa samtal',
  new: 'Nytt samtal',
  none: 'Här samlas dina samtal.',
  untitled: 'Nytt samtal',
  today: 'I dag',
  lastWeek: 'Senaste veckan',
  earlier: 'Tidigare',
  actions: (title: string) => `Åtgärder för ${title}`,
  rename: 'Byt namn',
  renameTitle: 'Byt namn på samtalet',
  nameLabel: 'Namn',
  nameMissing: 'Skriv ett namn.',
  delete: 'Ta bort',
  deleteTitle: 'Ta bort samtalet?',
  deleteText: (title: string) => `”${title}” tas bort för gott, med alla frågor och svar.`,
  deleted: 'Samtalet är borttaget.',
  renamed: 'Samtalet har bytt namn.',
};
