import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeList } from './documents/list_query';
import { wholeLibrary } from './library/library_query';
import { parseRoute, paths } from './routes';
import { everything } from './search/search_query';
import { nothingChosen } from './work/work_start';

function routeOf(path: string) {
  const address = new URL(path, 'http://svea.example');
  return parseRoute(address.pathname, address.search);
}

test('every path leads to its page', () => {
  assert.deepEqual(routeOf(paths.start), { page: 'chat', conversation: null, assistant: null, source: null });
  assert.deepEqual(routeOf(paths.conversation(7)), {
    page: 'chat',
    conversation: 7,
    assistant: null,
    source: null,
  });
  assert.deepEqual(routeOf(paths.search()), { page: 'search', query: everything, hit: null });
  assert.deepEqual(routeOf(paths.documents), { page: 'documents', query: wholeList });
  assert.deepEqual(routeOf(paths.document(3)), { page: 'document', document: 3 });
  assert.deepEqual(routeOf(paths.assistant(4)), {
    page: 'chat',
    conversation: null,
    assistant: 4,
    source: null,
  });
  assert.deepEqual(routeOf(paths.library()), { page: 'library', query: wholeLibrary });
  assert.deepEqual(routeOf(paths.entry(5)), { page: 'entry', entry: 5 });
  assert.deepEqual(routeOf(paths.newEntry('prompt')), { page: 'new_entry', kind: 'prompt' });
  assert.deepEqual(routeOf(paths.work), { page: 'work', start: nothingChosen });
  assert.deepEqual(routeOf(paths.sources), { page: 'sources' });
  assert.deepEqual(routeOf(paths.models), { page: 'models' });
  assert.deepEqual(routeOf(paths.administration), { page: 'administration' });
  assert.deepEqual(routeOf(paths.compare), { page: 'compare' });
  assert.deepEqual(routeOf(paths.keys), { page: 'keys' });
});

test('an open source is part of the address', () => {
  const source = { turn: 12, n: 2 };
  assert.deepEqual(routeOf(paths.conversation(7, source)), {
    page: 'chat',
    conversation: 7,
    assistant: null,
    source,
  });
});

test('a search and the hit that is open are part of the address', () => {
  const query = { ...everything, words: 'avgift & taxa', type: 'taxa', page: 2 };
  assert.deepEqual(routeOf(paths.search(query, 3)), { page: 'search', query, hit: 3 });
  assert.deepEqual(routeOf('/sok?visa=0'), { page: 'search', query: everything, hit: null });
});

test('what work begins with is part of the address', () => {
  const start = { kind: 'draft', entry: null, documents: [3, 8], template: 9 };
  assert.deepEqual(routeOf(paths.workWith(start)), { page: 'work', start });
  assert.deepEqual(routeOf('/arbeta?dokument=x,0,4'), {
    page: 'work',
    start: { ...nothingChosen, documents: [4] },
  });
});

test('what is no address of ours is unknown', () => {
  for (const path of ['/samtal', '/samtal/x', '/samtal/7/8', '/dokument/-1', '/annat']) {
    assert.deepEqual(routeOf(path), { page: 'unknown' }, path);
  }
});

test('a source that is no number is left out', () => {
  assert.deepEqual(routeOf('/samtal/7?svar=x&kalla=1'), {
    page: 'chat',
    conversation: 7,
    assistant: null,
    source: null,
  });
});
