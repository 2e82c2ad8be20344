import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Metadata } from '../api/types';
import { changedFields } from './metadata';

const before: Metadata = {
  title: 'Taxa',
  author: '',
  date: '2024-01-01',
  language: 'sv',
  diarienummer: 'KS 2024/1',
  type: 'taxa',
  publisher: '',
};

test('only what was changed is sent, an emptied field too', () => {
  assert.deepEqual(changedFields(before, { ...before }), {});
  assert.deepEqual(changedFields(before, { ...before, title: ' Taxa ', date: '', author: 'Anna Ek ' }), {
    date: '',
    author: 'Anna Ek',
  });
});
