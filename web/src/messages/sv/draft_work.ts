// Templates filled in, and results as documents.
export const draftWork = {
  findTemplate: 'Sök mall',
  noTemplates:
    'Ingen mall hittades. En mall är ett dokument i Word- eller OpenDocument-format med platshållare som {{sökande}}. Lägg till den på sidan Dokument.',
  template: 'Mall',
  templateHint: 'Ett dokument i Word- eller OpenDocument-format med platshållare som {{sökande}}.',
  fields: 'Uppgifter i mallen',
  fieldsHint: 'Fyll i det du vet. Resten letar Svea efter i texterna.',
  forms: { number: 'Tal.', amount: 'Belopp.', date: 'Datum.', long_date: 'Datum.' },
  notChosen: 'Inte valt',
  yes: 'Ja',
  no: 'Nej',
  marking: 'Märkning',
  marked: 'Skriv sist i dokumentet att Svea har fyllt i det',
  broken: 'Mallen behöver rättas innan den kan fyllas i.',
  found: 'Hittat i texterna',
  inRow: (name: string, row: number) => `${name}, rad ${row}`,
  unsupported: 'Står inte så i texten.',
  missing: 'Det här saknas innan dokumentet kan sparas. Fyll i det nedan.',
  saveAs: {
    docx: 'Spara som Word',
    odt: 'Spara som OpenDocument',
    pdf: 'Spara som PDF',
    xlsx: 'Spara som Excel',
    csv: 'Spara som CSV',
    json: 'Spara som JSON',
  },
};
