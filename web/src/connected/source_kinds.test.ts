import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingWritten, writtenSettings } from './source_kinds';

test('only what is written is sent, as lists and numbers', () => {
  assert.deepEqual(writtenSettings('website', nothingWritten), {});
  const written = {
    ...nothingWritten,
    include: '*/rutiner/*, ,*.pdf ',
    depth: ' 5',
    requests_per_minute: '30',
  };
  assert.deepEqual(writtenSettings('website', written), {
    include: ['*/rutiner/*', '*.pdf'],
    depth: 5,
    requests_per_minute: 30,
  });
});

test('what belongs to another kind stays behind when the kind is changed', () => {
  assert.deepEqual(writtenSettings('feed', { ...nothingWritten, types: 'sfs', depth: '2' }), {});
  assert.deepEqual(writtenSettings('riksdagen', { ...nothingWritten, types: 'sfs', depth: '2' }), {
    types: ['sfs'],
  });
});
