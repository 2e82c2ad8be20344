import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedPieces } from './marked';

const shown = (text: string, marks: [number, number][]) =>
  markedPieces(text, marks)
    .map((piece) => (piece.marked ? `«${piece.text}»` : piece.text))
    .join('');

test('each mark covers its code points, also after characters of two units', () => {
  assert.equal(
    shown('😀 Avgiften för avgifter', [
      [2, 10],
      [15, 23],
    ]),
    '😀 «Avgiften» för «avgifter»',
  );
  assert.equal(shown('utan', []), 'utan');
});

test('marks at the ends, beside each other and over each other lose no text', () => {
  for (const marks of [
    [
      [0, 2],
      [2, 4],
    ],
    [
      [0, 3],
      [1, 4],
    ],
    [
      [0, 4],
      [1, 2],
    ],
    [[3, 99]],
  ] as [number, number][][]) {
    assert.equal(shown('abcd', marks).replace(/[«»]/g, ''), 'abcd', JSON.stringify(marks));
  }
});
