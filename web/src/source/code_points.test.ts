import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodePoints } from './code_points';

test('cutting by code points equals cutting an array of characters', () => {
  for (const text of ['', 'räksmörgås', '😀', 'a😀b', '😀😀å😀 – slut', 'x\u{1F1F8}\u{1F1EA}y', 'a\ud800b']) {
    const characters = [...text];
    const points = new CodePoints(text);
    assert.equal(points.length, characters.length, text);
    for (let start = 0; start <= characters.length; ++start) {
      for (let end = start; end <= characters.length; ++end) {
        assert.equal(
          points.slice(start, end),
          characters.slice(start, end).join(''),
          `${text} ${start}–${end}`,
        );
      }
    }
  }
});

test('places outside the text are moved to its ends', () => {
  assert.equal(new CodePoints('a😀b').slice(-3, 99), 'a😀b');
});
