import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everything, readSearchQuery, writeSearchQuery, type SearchQuery } from './search_query';

test('an address gives back the search that it was made of', () => {
  const query: SearchQuery = {
    words: '"särskilt boende" & 3 kap. 2 §',
    scope: 'space-7',
    type: 'beslut',
    language: 'sv',
    from: '2023-01-01',
    to: '2024-12-31',
    page: 3,
  };
  assert.deepEqual(readSearchQuery(writeSearchQuery(query)), query);
  assert.equal(writeSearchQuery(everything), '');
  assert.deepEqual(readSearchQuery(''), everything);
});

test('what an address says wrongly is left out', () => {
  assert.deepEqual(readSearchQuery('?var=allt&fran=ig%C3%A5r&sida=-2&annat=1'), everything);
  assert.deepEqual(readSearchQuery('?sida=1.5').page, 1);
});
