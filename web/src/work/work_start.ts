// What the work page begins with, as its address holds it: a tool of an assistant or an entry of the library leads there.

export interface WorkStart {
  /** A kind of work; "": whichever comes first. */
  kind: string;
  /** An entry of the library in its place: a workflow, a schema, a plan or a writing guide. */
  entry: number | null;
  documents: number[];
  /** The document that is the template of a draft. */
  template: number | null;
}

export const nothingChosen: WorkStart = { kind: '', entry: null, documents: [], template: null };

const positive = (text: string) => (/^[1-9]\d*$/.test(text) ? Number(text) : null);

export function readWorkStart(query: string): WorkStart {
  const parameters = new URLSearchParams(query);
  const text = (name: string) => parameters.get(name) ?? '';
  return {
    kind: text('uppgift'),
    entry: positive(text('sparat')),
    documents: text('dokument')
      .split(',')
      .map(positive)
      .filter((id) => id !== null),
    template: positive(text('mall')),
  };
}

/** With its question mark; "" where nothing is chosen. */
export function writeWorkStart(start: Partial<WorkStart>): string {
  const { kind, entry, documents, template } = { ...nothingChosen, ...start };
  const said = {
    uppgift: kind,
    sparat: entry === null ? '' : String(entry),
    dokument: documents.join(','),
    mall: template === null ? '' : String(template),
  };
  const text = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}
