import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageRanges, summariseReadPages, unsureBelow } from './read_pages';

test('pages that follow each other are written as one range', () => {
  assert.equal(pageRanges([]), '');
  assert.equal(pageRanges([1, 2, 3, 7, 9, 10]), '1–3, 7, 9–10');
});

test('a page is unsure under the limit, and unread without a confidence', () => {
  const pages = [
    { page: 1, confidence: 0.97 },
    { page: 2, confidence: unsureBelow },
    { page: 3, confidence: unsureBelow - 0.01 },
    { page: 5, confidence: null },
  ];
  assert.deepEqual(summariseReadPages(pages), { read: 3, unsure: [3], unread: [5] });
});
