// Reading a source.

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
  read: (percent: number) => `Texten är tolkad från bild, säkerhet ${percent} %`,
  readUnsure: (percent: number) =>
    `Osäker text: tolkad från bild, säkerhet ${percent} %. Jämför med originalet.`,
  readNot: 'Bilden gick inte att läsa.',
  readSome: (pages: number) =>
    pages === 1 ? 'En sida är tolkad från bild.' : `${pages} sidor är tolkade från bild.`,
  unsurePages: (pages: string) => `Osäkra: sida ${pages}.`,
  unreadPages: (pages: string) => `Gick inte att läsa: sida ${pages}.`,
  fetchedFrom: 'Hämtat från',
  licence: (licence: string) => `licens ${licence}`,
};
