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

/** In the order of the text. */
const inOrder = (one: Edit, other: Edit) => one.start - other.start || one.end - other.end;

/** The words around an edit. */
export interface Surroundings {
  before: string;
  after: string;
}

const wordsShown = 4;
/** Holds that many words, mostly. */
const pointsLookedAt = 80;

/** What stands around each edit, and around what each remark is about, in `text`, which has all edits made. */
export function surroundings(text: string, changes: Change[]): (edit: Edit) => Surroundings {
  const points = Array.from(text);
  const key = ({ start, end }: Edit) => `${start}-${end}`;
  const found = new Map<string, Surroundings>();
  let shift = 0;
  for (const edit of changes.flatMap(({ edits, about }) => (about ? [about] : edits)).sort(inOrder)) {
    const start = edit.start + shift;
    const end = start + length(edit.after);
    shift += length(edit.after) - length(edit.before);
    const line =
      points
        .slice(Math.max(0, start - pointsLookedAt), start)
        .join('')
        .split('\n')
        .at(-1) ?? '';
    const rest =
      points
        .slice(end, end + pointsLookedAt)
        .join('')
        .split('\n', 1)[0] ?? '';
    found.set(key(edit), {
      before: line.trim().split(/ +/).slice(-wordsShown).join(' '),
      after: rest.trim().split(/ +/).slice(0, wordsShown).join(' '),
    });
  }
  return (edit) => found.get(key(edit)) ?? { before: '', after: '' };
}

/** `text` has all edits of `changes` made; those with the given numbers are taken back, and choices are made. */
export function remade(text: string, changes: Change[], rejected: number[], chosen: Choices): string {
  const edits = changes
    .flatMap((change, number) => {
      const choice = chosen[number];
      if (choice !== undefined && change.about) return [{ ...change.about, wanted: choice }];
      const isRejected = rejected.includes(number);
      return change.edits.map((edit) => ({ ...edit, wanted: isRejected ? edit.before : edit.after }));
    })
    .sort(inOrder);
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
