// What several pages use: choosing what is shown, and going through long lists.

export const scope = {
  label: 'Visa',
  everything: 'Alla dokument',
  allOf: (organisation: string) => `Allt hos ${organisation}`,
};

export const paging = {
  label: 'Sidor med dokument',
  previous: 'Föregående',
  next: 'Nästa',
  range: (from: number, to: number, total: number) => `${from}–${to} av ${total}`,
};

export const filters = {
  title: 'Filter',
  active: (count: number) => (count === 0 ? 'Filter' : `Filter (${count} valda)`),
  clear: 'Ta bort filtren',
  type: 'Typ',
  anyType: 'Alla typer',
  language: 'Språk',
  anyLanguage: 'Alla språk',
  from: 'Från och med',
  to: 'Till och med',
};
