import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageModel } from '../api/language_models';
import { changeOf, formOf, isComplete, newForm, wrongNumbers } from './model_form';

const model: LanguageModel = {
  slug: 'hyrd',
  name: 'Hyrd modell',
  origin: 'Exempelverket',
  licence: 'Apache-2.0',
  languages: ['sv', 'en'],
  context_tokens: 32768,
  prompt_price_ore: 125,
  answer_price_ore: 400,
  cleared_for: 'sensitive',
  runs_at: 'Leverantör AB, Sverige',
  from_configuration: false,
  state: 'ready',
  running: 0,
  waiting: 0,
  base_url: 'https://modell.example/v1',
  file: '',
  server_model: 'exempel-8b',
  has_key: true,
  ca_file: '',
  requests_at_once: 3,
  enabled: true,
};

test('a form that nobody has touched sends what the model was, and no key', () => {
  const form = formOf(model);
  assert.equal(form.prompt_price, '1,25');
  const { slug: _, from_configuration, state, running, waiting, has_key, ...facts } = model;
  assert.deepEqual(changeOf(form), facts);
  assert.equal(changeOf({ ...form, key: 'ny' }).key, 'ny');
});

test('what is no address is a model file', () => {
  const { base_url, file } = changeOf({ ...formOf(model), place: ' liten-8b.gguf ' });
  assert.deepEqual({ base_url, file }, { base_url: '', file: 'liten-8b.gguf' });
  assert.equal(formOf({ ...model, base_url: '', file: 'liten-8b.gguf' }).place, 'liten-8b.gguf');
});

test('a name and an address are enough for a new one', () => {
  assert.equal(isComplete(newForm), false);
  assert.equal(isComplete({ ...newForm, name: 'Ny', place: 'http://127.0.0.1:8000/v1' }), true);
  assert.equal(isComplete({ ...newForm, name: 'Ny', place: '../annat/liten.gguf' }), false);
  assert.equal(isComplete({ ...newForm, name: 'Ny', place: 'http://namn@modell.example/v1' }), false);
});

test('numbers outside what the server takes are told of', () => {
  const wrong = { ...newForm, context_tokens: '100', prompt_price: '1,234', requests_at_once: '0' };
  assert.deepEqual(wrongNumbers(wrong), ['context_tokens', 'prompt_price', 'requests_at_once']);
  assert.deepEqual(wrongNumbers({ ...newForm, prompt_price: '1.5', answer_price: '12,50' }), []);
});

test('codes of languages may be written with commas, spaces and capitals', () => {
  assert.deepEqual(changeOf({ ...newForm, languages: 'SV,en  fi' }).languages, ['sv', 'en', 'fi']);
});
