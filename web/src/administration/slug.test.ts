import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug';

test('a name becomes letters, digits and single hyphens', () => {
  assert.equal(slugOf('Bygg & miljö'), 'bygg-miljo');
  assert.equal(slugOf('  Årsredovisning 2026! '), 'arsredovisning-2026');
  assert.equal(slugOf('???'), 'utrymme');
});
