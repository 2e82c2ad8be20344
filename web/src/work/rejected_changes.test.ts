import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remade, without, type Change } from './rejected_changes';

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

test('a choice is made where a remark stands, beside what is taken back', () => {
  const remark: Change = {
    reason: 'spelling',
    why,
    edits: [],
    about: { start: 3, end: 5, before: 'vi', after: 'vi' },
    choices: ['ni', 'du'],
  };
  const all = [...changes, remark];
  const text = 'Å, vi får alla.';
  assert.equal(remade(text, all, [], {}), text);
  assert.equal(remade(text, all, [], { 2: 'ni' }), 'Å, ni får alla.');
  assert.equal(remade(text, all, [0], { 2: 'du' }), 'Å, du erhåller alla.');
});
