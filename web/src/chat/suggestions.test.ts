import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hit } from '../api/types';
import { suggestionsFrom } from './suggestions';

const hit = (id: number, text: string, heading = '') =>
  ({ id, document: '', title: '', heading, text }) as Hit;

test('questions are taken from running text first and then from headings', () => {
  const hits = [
    hit(1, 'Nej, tyvärr.', 'Vardag › Får barnet ta med egen mat hemifrån?'),
    hit(2, 'Bra att veta. Kan chefen neka mig ledigt på min födelsedag? Ja, men ska förklara varför.'),
  ];
  assert.deepEqual(suggestionsFrom(hits, 3), [
    'Kan chefen neka mig ledigt på min födelsedag?',
    'Får barnet ta med egen mat hemifrån?',
  ]);
});

test('no document gives more than two, none comes twice, and there are no more than asked for', () => {
  const three =
    'Hur lång tid tar det att få svar? Vad händer om jag inte svarar? När får jag pengarna utbetalda?';
  assert.equal(suggestionsFrom([hit(1, three), hit(1, three)], 5).length, 2);
  assert.equal(suggestionsFrom([hit(1, three), hit(2, three)], 5).length, 3);
  assert.equal(suggestionsFrom([hit(1, three)], 1).length, 1);
});

test('what does not stand by itself is passed over', () => {
  const hits = [
    hit(1, 'Vad kostar det?'),
    hit(2, 'Paragraf\tVem tar initiativ till förhandlingen?'),
    hit(3, 'En part frågar: ”när blir det ett beslut i ärendet?”'),
  ];
  assert.deepEqual(suggestionsFrom(hits, 3), []);
});
