import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingWritten, writtenSettings } from './source_kinds';

test('lists are sent as they are written, and of numbers only those that are', () => {
  const empty = { include: [], exclude: [], hosts: [] };
  assert.deepEqual(writtenSettings('website', nothingWritten), empty);
  const written = {
    ...nothingWritten,
    include: '*/rutiner/*, ,*.pdf ',
    depth: ' 5',
    requests_per_minute: '30',
  };
  assert.deepEqual(writtenSettings('website', written), {
    ...empty,
    include: ['*/rutiner/*', '*.pdf'],
    depth: 5,
    requests_per_minute: 30,
  });
});

test('what belongs to another kind stays behind when the kind is changed', () => {
  assert.deepEqual(writtenSettings('feed', { ...nothingWritten, types: 'sfs', depth: '2' }), {
    include: [],
    exclude: [],
  });
  assert.deepEqual(writtenSettings('riksdagen', { ...nothingWritten, types: 'sfs', depth: '2' }), {
    types: ['sfs'],
  });
});
