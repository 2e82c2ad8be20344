// Which entries of the library are shown, and in what order.
import type { Entry } from '../api/library';
import type { LibraryQuery } from './library_query';

const plain = (text: string) => text.toLocaleLowerCase('sv');

/** Every word stands in the name, the description or the body. */
function holds(entry: Entry, words: string): boolean {
  const text = plain(`${entry.name} ${entry.description} ${JSON.stringify(entry.body)}`);
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

// A single vote says little: as if each entry had had two votes of three stars from the beginning.
const supposedVotes = 2;
const supposedMean = 3;

function weighed({ mean, votes }: Entry['rating']): number {
  return (mean * votes + supposedMean * supposedVotes) / (votes + supposedVotes);
}

const byName = (a: Entry, b: Entry) => a.name.localeCompare(b.name, 'sv');

export const byRating = (a: Entry, b: Entry) => weighed(b.rating) - weighed(a.rating) || byName(a, b);

export function matching(entries: Entry[], { words, kind, space, sorting }: LibraryQuery): Entry[] {
  return entries
    .filter((entry) => kind === '' || entry.kind === kind)
    .filter((entry) => space === null || entry.space === space)
    .filter((entry) => holds(entry, words.trim()))
    .sort(sorting === 'name' ? byName : byRating);
}
