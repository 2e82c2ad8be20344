import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, languageName } from './language_names';

test('languages have names, and those of unknown codes are the codes', () => {
  assert.equal(languageName('ar', 'sv'), 'arabiska');
  assert.equal(languageName('so', 'en'), 'Somali');
  assert.equal(languageName('inget språk', 'sv'), 'inget språk');
});

test('Arabic and Persian are written from the right, and other languages from the left', () => {
  for (const code of ['ar', 'fa', 'ar-SY', 'he']) assert.equal(directionOf(code), 'rtl');
  for (const code of ['en', 'so', 'ti', 'uk', 'pl']) assert.equal(directionOf(code), 'ltr');
});
