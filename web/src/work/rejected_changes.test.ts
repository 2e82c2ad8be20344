import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remade, surroundings, type Change } from './rejected_changes';

const why = { detail: '', detail_en: '' };
// "Å, vi erhåller samtliga." → "Å, vi får alla."
const changes: Change[] = [
  { reason: 'heavy_word', why, edits: [{ start: 6, end: 14, before: 'erhåller', after: 'får' }] },
  { reason: 'heavy_word', why, edits: [{ start: 15, end: 23, before: 'samtliga', after: 'alla' }] },
];

test('each change can be taken back whatever becomes of the others', () => {
  const text = 'Å, vi får alla.';
  assert.equal(remade(text, changes, [], {}), text);
  assert.equal(remade(text, changes, [0], {}), 'Å, vi erhåller alla.');
  assert.equal(remade(text, changes, [1], {}), 'Å, vi får samtliga.');
  assert.equal(remade(text, changes, [0, 1], {}), 'Å, vi erhåller samtliga.');
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

test('the words around a change are those of the new text, on its own line', () => {
  const remark: Change = {
    reason: 'long_sentence',
    why,
    edits: [],
    about: { start: 23, end: 25, before: '. ', after: '. ' },
    choices: ['\n'],
  };
  const around = surroundings('Å, vi får alla. Nu då\nigen', [...changes, remark]);
  assert.deepEqual(around(changes[1]!.edits[0]!), { before: 'Å, vi får', after: '. Nu då' });
  assert.deepEqual(around(remark.about!), { before: 'Å, vi får alla', after: 'Nu då' });
});
