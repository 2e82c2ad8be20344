import assert from 'node:assert/strict';
import { test } from 'node:test';
import { without, type Change } from './rejected_changes';

const why = { detail: '', detail_en: '' };
// "Å, vi erhåller samtliga." → "Å, vi får alla."
const changes: Change[] = [
  { reason: 'heavy_word', why, edits: [{ start: 6, end: 14, before: 'erhåller', after: 'får' }] },
  { reason: 'heavy_word', why, edits: [{ start: 15, end: 23, before: 'samtliga', after: 'alla' }] },
];

test('each change can be taken back whatever becomes of the others', () => {
  const text = 'Å, vi får alla.';
  assert.equal(without(text, changes, []), text);
  assert.equal(without(text, changes, [0]), 'Å, vi erhåller alla.');
  assert.equal(without(text, changes, [1]), 'Å, vi får samtliga.');
  assert.equal(without(text, changes, [0, 1]), 'Å, vi erhåller samtliga.');
});
