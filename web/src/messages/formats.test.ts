import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAmount, formatDate, formatDay, formatDuration, formatNumber, formatSize } from './formats';

// The space in a formatted number is one that does not break.
const plain = (text: string) => text.replace(/\s/g, ' ');

test('sizes have a unit that fits and one decimal where it matters', () => {
  assert.equal(formatSize(12, 'sv'), '12 byte');
  assert.equal(formatSize(1_834_021, 'sv'), '1,8 MB');
  assert.equal(formatSize(1_834_021, 'en'), '1.8 MB');
  assert.equal(formatSize(48_400, 'sv'), '48 kB');
  assert.equal(formatSize(2_500_000_000, 'sv'), '2,5 GB');
});

test('dates and numbers are written as in the language', () => {
  assert.equal(formatDate('2026-05-03T12:00:00Z', 'sv'), '3 maj 2026');
  assert.equal(formatDate('2026-05-03T12:00:00Z', 'en'), '3 May 2026');
  assert.equal(plain(formatNumber(12345, 'sv')), '12 345');
});

test('an amount has its currency as it is written, and what is none stays as it is', () => {
  assert.equal(plain(formatAmount('45000 SEK', 'sv')), '45 000 kr');
  assert.equal(plain(formatAmount('0.45 SEK', 'sv')), '0,45 kr');
  assert.equal(plain(formatAmount('50 EUR', 'sv')), '50 €');
  assert.equal(formatAmount('KS 2024/12', 'sv'), 'KS 2024/12');
  assert.equal(formatAmount('10 ABCD', 'sv'), '10 ABCD');
});

test('a day is the same day wherever the browser is, and what is none stays as it is', () => {
  assert.equal(formatDay('2024-01-01', 'sv'), '1 jan. 2024');
  assert.equal(formatDay('ingen dag', 'sv'), 'ingen dag');
});

test('a time to wait is no more exact than it can be known', () => {
  const said = (seconds: number) => plain(formatDuration(seconds, 'sv'));
  assert.equal(said(0), '5 s');
  assert.equal(said(42), '45 s');
  assert.equal(said(56), '1 min');
  assert.equal(said(200), '4 min');
  assert.equal(said(3590), '1 tim');
  assert.equal(said(2 * 3600 + 14 * 60), '2 tim 10 min');
  assert.equal(formatDuration(200, 'en'), '4 mins');
});
