import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, lastDay } from './last_day';

test('a key that ends at midnight could be used on the day before', () => {
  assert.equal(lastDay('2026-12-01T00:00:00.000Z').slice(0, 10), '2026-11-30');
});

test('days are counted over the end of a year', () => {
  assert.equal(dayAfter(new Date('2026-12-31T10:00:00Z'), 1), '2027-01-01');
});
