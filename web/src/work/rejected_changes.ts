// A text with all its changes made, and what it is when a person has chosen among them.
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
  /** None: a remark. */
  edits: Edit[];
  /** What a remark is about. */
  about?: Edit;
  /** What could stand there instead. */
  choices?: string[];
}

/** By the number of the remark: what the person wants to stand there. */
export type Choices = Record<number, string>;

const length = (text: string) => Array.from(text).length;

/** `text` has all edits of `changes` made; those with the given numbers are taken back, and choices are made. */
export function remade(text: string, changes: Change[], rejected: number[], chosen: Choices): string {
  const edits = changes
    .flatMap((change, number) => {
      const choice = chosen[number];
      if (choice !== undefined && change.about) return [{ ...change.about, wanted: choice }];
      const isRejected = rejected.includes(number);
      return change.edits.map((edit) => ({ ...edit, wanted: isRejected ? edit.before : edit.after }));
    })
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const points = Array.from(text);
  const parts: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, before, after, wanted } of edits) {
    const place = start + shift;
    shift += length(after) - length(before);
    if (wanted === after) continue;
    parts.push(points.slice(at, place).join(''), wanted);
    at = place + length(after);
  }
  return parts.join('') + points.slice(at).join('');
}

/** Only taken back. */
export const without = (text: string, changes: Change[], rejected: number[]): string =>
  remade(text, changes, rejected, {});
