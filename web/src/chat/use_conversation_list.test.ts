import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../api/types';
import { byAge } from './use_conversation_list';

const changed = (id: number, at: Date) => ({ id, changed_at: at.toISOString() }) as Conversation;

test('conversations stand under today, the last week or earlier', () => {
  const now = new Date(2026, 4, 20, 14, 0);
  const conversations = [
    changed(1, new Date(2026, 4, 20, 0, 1)),
    changed(2, new Date(2026, 4, 19, 23, 59)),
    changed(3, new Date(2026, 4, 13, 0, 0)),
    changed(4, new Date(2026, 4, 12, 23, 59)),
  ];
  const grouped = byAge(conversations, now).map(([age, found]) => [age, found.map(({ id }) => id)]);
  assert.deepEqual(grouped, [
    ['today', [1]],
    ['lastWeek', [2, 3]],
    ['earlier', [4]],
  ]);
});

test('an age without conversations is left out', () => {
  assert.deepEqual(byAge([], new Date()), []);
});
