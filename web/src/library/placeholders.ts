// What a prompt leaves to fill in: "[ämne]". A number in brackets is a citation.
const placeholder = /\[(?!\d+\])[^[\]\n]{1,80}\]/;

export interface Span {
  start: number;
  /** Excluded. */
  end: number;
}

/** The first one at or after `from`, in UTF-16 units as a text field counts; null where there is none. */
export function findPlaceholder(text: string, from = 0): Span | null {
  const found = placeholder.exec(text.slice(from));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null;
}
