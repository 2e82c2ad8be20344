// What of the library a page shows, as its address holds it: it can be shared and gone back to.

export type Sorting = 'rating' | 'name';

export interface LibraryQuery {
  words: string;
  /** "": every kind. */
  kind: string;
  space: number | null;
  sorting: Sorting;
}

export const wholeLibrary: LibraryQuery = { words: '', kind: '', space: null, sorting: 'rating' };

export function readLibraryQuery(query: string): LibraryQuery {
  const parameters = new URLSearchParams(query);
  const space = Number(parameters.get('utrymme'));
  return {
    words: parameters.get('ord') ?? '',
    kind: parameters.get('slag') ?? '',
    space: Number.isInteger(space) && space > 0 ? space : null,
    sorting: parameters.get('ordning') === 'namn' ? 'name' : 'rating',
  };
}

/** With its question mark; "" where nothing is said. */
export function writeLibraryQuery({ words, kind, space, sorting }: LibraryQuery): string {
  const said = {
    ord: words,
    slag: kind,
    utrymme: space === null ? '' : String(space),
    ordning: sorting === 'name' ? 'namn' : '',
  };
  const text = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}
