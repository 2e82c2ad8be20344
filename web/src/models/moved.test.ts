import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from './moved';

test('an element changes places with its neighbour, and stops at the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 1, -1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 1, 1), ['a', 'c', 'b']);
  assert.equal(moved(['a', 'b'], 0, -1), null);
  assert.equal(moved(['a', 'b'], 1, 1), null);
});
