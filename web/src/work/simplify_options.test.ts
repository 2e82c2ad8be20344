import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withWordRows } from './simplify_options';

test('own words are written with a sign between them, and sent with a tab', () => {
  const words = 'erlägga = betala\navseende= om\nfastän=även om';
  assert.deepEqual(withWordRows({ level: 'plain', words }), {
    level: 'plain',
    words: 'erlägga\tbetala\navseende\tom\nfastän\täven om',
  });
});

test('options without own words stay as they are', () => {
  assert.deepEqual(withWordRows({ level: 'easy' }), { level: 'easy' });
});
