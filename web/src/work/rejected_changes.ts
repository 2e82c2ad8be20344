// A text with all its changes made, and what it is without some of them.
import type { Sentence } from '../api/types';

/** Code points of the text before any change. */
export interface Edit {
  start: number;
  end: number;
  before: string;
  after: string;
}

export interface Change {
  reason: string;
  why: Sentence;
  edits: Edit[];
}

const length = (text: string) => Array.from(text).length;

/** `text` has all of `changes`; those with the given numbers are taken back. */
export function without(text: string, changes: Change[], rejected: number[]): string {
  const edits = changes
    .flatMap(({ edits }, number) => edits.map((edit) => ({ ...edit, isRejected: rejected.includes(number) })))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const points = Array.from(text);
  const parts: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, before, after, isRejected } of edits) {
    const place = start + shift;
    shift += length(after) - length(before);
    if (!isRejected) continue;
    parts.push(points.slice(at, place).join(''), before);
    at = place + length(after);
  }
  return parts.join('') + points.slice(at).join('');
}
