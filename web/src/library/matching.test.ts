import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../api/library';
import { readLibraryQuery, wholeLibrary, writeLibraryQuery } from './library_query';
import { matching } from './matching';

const entry = (id: number, name: string, kind: string, mean: number, votes: number): Entry => ({
  id,
  organisation: 1,
  space: id % 2,
  kind,
  name,
  description: `Om ${name}`,
  body: { text: 'Skriv om [ämne].' },
  version: 1,
  changed_at: '2026-11-01T10:00:00Z',
  rating: { mean, votes, own: null },
});
const entries = [
  entry(1, 'Ängar', 'prompt', 5, 1),
  entry(2, 'Bygglov', 'assistant', 4.5, 20),
  entry(3, 'Avtal', 'prompt', 1, 3),
  entry(4, 'Ärenden', 'workflow', 0, 0),
];
const ids = (query: Partial<typeof wholeLibrary>) =>
  matching(entries, { ...wholeLibrary, ...query }).map(({ id }) => id);

test('what many have liked comes before what one has, and what nobody has rated before what is disliked', () => {
  assert.deepEqual(ids({}), [2, 1, 4, 3]);
});

test('names are in Swedish order', () => {
  assert.deepEqual(ids({ sorting: 'name' }), [3, 2, 1, 4]);
});

test('kind, space and words narrow the library down', () => {
  assert.deepEqual(ids({ kind: 'prompt' }), [1, 3]);
  assert.deepEqual(ids({ space: 1 }), [1, 3]);
  assert.deepEqual(ids({ words: 'ÄNGAR om' }), [1]);
  assert.deepEqual(ids({ words: 'ingenting' }), []);
});

test('what is shown is part of the address', () => {
  const query = { words: 'lov & plan', kind: 'prompt', space: 7, sorting: 'name' as const };
  assert.deepEqual(readLibraryQuery(writeLibraryQuery(query)), query);
  assert.equal(writeLibraryQuery(wholeLibrary), '');
  assert.deepEqual(readLibraryQuery('?utrymme=x&ordning=y'), wholeLibrary);
});
