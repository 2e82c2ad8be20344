import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { address, onSessionEnded, request, setCsrf } from './client';
import { Problem } from './problem';

interface Sent {
  address: string;
  init: RequestInit;
}

let sent: Sent[] = [];
let answers: (() => Response)[] = [];
const realFetch = globalThis.fetch;

const json =
  (status: number, body: unknown, headers = {}) =>
  () =>
    new Response(body === null ? null : JSON.stringify(body), { status, headers });
const signedOut = json(401, {
  code: 'signed_out',
  detail: 'Du är utloggad.',
  detail_en: 'You are signed out.',
});

beforeEach(() => {
  sent = [];
  globalThis.fetch = async (input, init = {}) => {
    sent.push({ address: String(input), init });
    const next = answers.shift();
    if (!next) throw new TypeError('no network');
    return next();
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  onSessionEnded(null);
});

const header = (index: number, name: string) => new Headers(sent[index]!.init.headers).get(name);

test('a change carries the CSRF value and its body as JSON; reading carries neither', async () => {
  setCsrf('abc');
  answers = [json(200, { id: 1 }), json(200, {})];
  assert.deepEqual(await request('POST', '/conversations', { body: { organisation: 2 } }), { id: 1 });
  await request('GET', '/conversations');
  assert.equal(header(0, 'X-Svea-Csrf'), 'abc');
  assert.equal(sent[0]!.init.body, '{"organisation":2}');
  assert.equal(header(1, 'X-Svea-Csrf'), null);
});

test('an answer without a body is nothing', async () => {
  answers = [json(204, null)];
  assert.equal(await request('DELETE', '/conversations/1'), undefined);
});

test('parameters without a value are left out of the address', () => {
  assert.equal(
    address('/documents', { space: 3, name: 'å b', state: undefined, organisation: null }),
    '/api/v1/documents?space=3&name=%C3%A5+b',
  );
});

test('requests that meet an ended session share one sign-in and then go again', async () => {
  let signIns = 0;
  onSessionEnded(async () => {
    signIns += 1;
    setCsrf('fresh');
  });
  answers = [signedOut, signedOut, json(200, 'one'), json(200, 'two')];
  assert.deepEqual(await Promise.all([request('POST', '/a'), request('POST', '/b')]), ['one', 'two']);
  assert.equal(signIns, 1);
  assert.equal(header(2, 'X-Svea-Csrf'), 'fresh');
});

test('a session that became another in another tab is taken over without asking', async () => {
  onSessionEnded(async () => setCsrf('other'));
  answers = [
    json(403, { code: 'csrf_missing', detail: 'Ladda om.', detail_en: 'Reload.' }),
    json(200, 'done'),
  ];
  assert.equal(await request('POST', '/a'), 'done');
  assert.equal(header(1, 'X-Svea-Csrf'), 'other');
});

test('with nobody to sign in again the problem comes out', async () => {
  answers = [signedOut];
  await assert.rejects(
    request('GET', '/a'),
    (error) => error instanceof Problem && error.code === 'signed_out',
  );
});

test('a problem keeps its sentences and the time to wait', async () => {
  answers = [json(429, { code: 'too_many', detail: 'Vänta.', detail_en: 'Wait.' }, { 'Retry-After': '30' })];
  await assert.rejects(request('GET', '/a'), (error) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual([error.status, error.code, error.retryAfterS], [429, 'too_many', 30]);
    assert.equal(error.sentence?.detail, 'Vänta.');
    return true;
  });
});

test('no network, and an error page of something in between, are problems too', async () => {
  answers = [];
  await assert.rejects(
    request('GET', '/a'),
    (error) => error instanceof Problem && error.code === 'unreachable',
  );
  answers = [() => new Response('<h1>502</h1>', { status: 502 })];
  await assert.rejects(
    request('GET', '/a'),
    (error) => error instanceof Problem && error.code === 'unreadable',
  );
});
