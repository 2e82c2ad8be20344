import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryVersion } from '../api/library';
import { changedParts } from './changed_parts';

const version = (name: string, body: Record<string, unknown>): EntryVersion => ({
  id: 1,
  organisation: 1,
  space: 1,
  kind: 'assistant',
  name,
  description: '',
  body,
  version: 1,
  changed_at: '2026-11-01T10:00:00Z',
});

test('what differs is named, and what is the same is not', () => {
  const older = version('Bygglov', { instructions: 'Kort.', documents: [1, 2], greeting: 'Hej' });
  const newer = version('Bygglov och tomter', { instructions: 'Kort.', documents: [1], questions: ['Vad?'] });
  assert.deepEqual(changedParts(older, newer), ['name', 'documents', 'questions', 'greeting']);
  assert.deepEqual(changedParts(older, older), []);
});
