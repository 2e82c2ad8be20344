import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPlaceholder } from './placeholders';

test('what is to be filled in is found, and citations are left alone', () => {
  const text = 'Enligt [1]: skriv om [ämne] för [målgrupp].';
  const first = findPlaceholder(text)!;
  assert.equal(text.slice(first.start, first.end), '[ämne]');
  const second = findPlaceholder(text, first.end)!;
  assert.equal(text.slice(second.start, second.end), '[målgrupp]');
  assert.equal(findPlaceholder(text, second.end), null);
  assert.equal(findPlaceholder('Se [12] och [] och [rad\nbruten].'), null);
});
