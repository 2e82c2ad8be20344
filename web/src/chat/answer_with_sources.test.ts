import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation, Turn } from '../api/types';
import { sv } from '../messages/sv';
import { answerWithSources } from './answer_with_sources';

test('a copied answer names each source with section, file and page', () => {
  const citation = {
    n: 1,
    title: 'Semesterrutin',
    heading: 'Sparade dagar',
    document: 'personal/semester.pdf',
    page: 3,
  };
  const turn = { answer: 'Högst **30** dagar [1].', citations: [citation as Citation] } as Turn;
  assert.equal(
    answerWithSources(turn, sv),
    'Högst 30 dagar [1].\n\nKällor\n[1] Semesterrutin, Sparade dagar, personal/semester.pdf, sida 3',
  );
});

test('an answer without sources is copied alone', () => {
  assert.equal(
    answerWithSources({ answer: 'Det står inte.', citations: [] as Citation[] } as Turn, sv),
    'Det står inte.',
  );
});
