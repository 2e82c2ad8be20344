import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedSentence } from '../api/types';
import { plainText, readAnswer } from './answer_markdown';
import { withMarks } from './marked_sentences';

function sentence(
  start: number,
  end: number,
  verdict: CheckedSentence['verdict'] = 'unsupported',
): CheckedSentence {
  return { start, end, cited: [1], support: 0.2, verdict, doubt: 'figures', nearest: '', nearest_n: 0 };
}

/** The marked sentences of an answer, as the page shows them. */
function marked(text: string, sentences: CheckedSentence[]): string[] {
  const found: string[] = [];
  const walk = (tokens: unknown) => {
    for (const token of (tokens as { type: string; tokens?: unknown; items?: unknown }[]) ?? []) {
      if (token.type === 'doubted') found.push(plainText(token.tokens as never, 'keep'));
      walk(token.tokens ?? token.items ?? []);
    }
  };
  walk(readAnswer(withMarks(text, sentences)));
  return found;
}

test('a sentence is marked where it stands, counted in code points, with what stands inside it', () => {
  assert.deepEqual(marked('Å 😀. Det kostar **30** kr [1].', [sentence(5, 30)]), ['Det kostar 30 kr [1].']);
});

test('a list item keeps its bullet outside the mark', () => {
  const text = '- Ett kostar 30 kr. [1]\n- Två kostar 40 kr. [1]';
  assert.deepEqual(marked(text, [sentence(0, 19), sentence(24, 43)]), [
    'Ett kostar 30 kr.',
    'Två kostar 40 kr.',
  ]);
  assert.equal(readAnswer(withMarks(text, [sentence(0, 19)]))[0]!.type, 'list');
});

test('what is supported, and what Markdown would tear apart, is left as it is', () => {
  const text = '**Obs. Det** kostar 30 kr.';
  assert.equal(withMarks(text, [sentence(0, 6)]), text);
  assert.equal(withMarks(text, [sentence(7, 26, 'weak')]), text);
  assert.equal(withMarks('| a | b |', [sentence(0, 9)]), '| a | b |');
  assert.equal(withMarks('\uE000 Ett.', [sentence(2, 6)]), '\uE000 Ett.');
});
