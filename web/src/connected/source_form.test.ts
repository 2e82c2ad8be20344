import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConnectedSource } from '../api/connected_sources';
import { formOf, isComplete, newForm, requestOf, wrongNumbers } from './source_form';

const source = {
  kind: 'webdav',
  name: 'Molnet',
  space: 3,
  interval_minutes: 60,
  settings: {
    address: 'https://moln.example/',
    user: 'svea',
    has_password: true,
    include: ['*.pdf', '*.md'],
    exclude: [],
    hosts: [],
    types: [],
    depth: 3,
    items_max: 500,
    requests_per_minute: 60,
    private_network: false,
  },
} as unknown as ConnectedSource;

test('what a source is like comes back as it was, without its password', () => {
  const form = formOf(source);
  assert.equal(form.written.include, '*.pdf, *.md');
  assert.deepEqual(requestOf(form, false), {
    name: 'Molnet',
    address: 'https://moln.example/',
    space: 3,
    interval_minutes: 60,
    user: 'svea',
    include: ['*.pdf', '*.md'],
    exclude: [],
    items_max: 500,
    requests_per_minute: 60,
  });
});

test('a list that is emptied is sent as empty, and a new password as it is written', () => {
  const form = { ...formOf(source), password: 'nytt' };
  const sent = requestOf({ ...form, written: { ...form.written, include: ' ' } }, true);
  assert.deepEqual(sent.include, []);
  assert.equal(sent.password, 'nytt');
  assert.equal(sent.private_network, false);
});

test('numbers out of their range are told of, and a form without name or address is not complete', () => {
  const form = newForm(1);
  assert.equal(isComplete(form), false);
  const full = { ...form, name: 'Webben', address: 'https://a.example' };
  assert.equal(isComplete(full), true);
  for (const depth of ['21', '-1', '1.5', 'tre'])
    assert.deepEqual(wrongNumbers({ ...full, written: { ...full.written, depth } }), ['depth']);
});
