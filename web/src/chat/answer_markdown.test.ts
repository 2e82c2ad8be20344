import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tokens } from 'marked';
import { plainText, readAnswer } from './answer_markdown';

function citationsIn(text: string): number[] {
  const paragraph = readAnswer(text)[0] as Tokens.Paragraph;
  return paragraph.tokens.flatMap((token) =>
    token.type === 'citation' ? [(token as unknown as { n: number }).n] : [],
  );
}

test('a number in brackets is a citation, also before a parenthesis and next to another', () => {
  assert.deepEqual(citationsIn('Två år [1][2]. Se [3](2 kap.) och [12].'), [1, 2, 3, 12]);
});

test('a number in brackets that is escaped, inside code, and other brackets, are no citations', () => {
  assert.deepEqual(citationsIn('Enligt \\[2\\] i förordningen.'), []);
  assert.equal(plainText(readAnswer('Enligt \\[2\\].'), 'drop'), 'Enligt [2].');
  assert.deepEqual(citationsIn('Skriv `a[1]` eller [text] eller [1a].'), []);
});

test('half a citation at the end of a growing answer waits for its rest', () => {
  assert.equal(plainText(readAnswer('Två år [1', true), 'keep'), 'Två år');
  assert.equal(plainText(readAnswer('Två år [', true), 'keep'), 'Två år');
  assert.equal(plainText(readAnswer('Två år [1', false), 'keep'), 'Två år [1');
});

test('plain text keeps lists and tables readable and drops the marks', () => {
  const text = '**Två** saker [1]:\n\n1. ett\n2. *två* [2]\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  assert.equal(plainText(readAnswer(text), 'keep'), 'Två saker [1]:\n\n1. ett\n2. två [2]\n\na\tb\n1\t2');
  assert.equal(plainText(readAnswer('Två år [1].'), 'drop'), 'Två år .');
});
