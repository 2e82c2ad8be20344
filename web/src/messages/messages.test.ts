import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en';
import { sv } from './sv';

function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}/${key}`));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

test('both languages have the same keys', () => {
  assert.deepEqual(keys(en).sort(), keys(sv).sort());
});

test('no text is empty or has space around it', () => {
  for (const text of [...texts(sv), ...texts(en)])
    assert.ok(text !== '' && text === text.trim(), `”${text}”`);
});
