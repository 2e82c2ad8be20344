import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListQuery, wholeList, writeListQuery, type ListQuery } from './list_query';

test('what is chosen comes back from the address, and the whole list says nothing', () => {
  const chosen: ListQuery = {
    name: 'protokoll & beslut ',
    state: 'failed',
    scope: 'space-7',
    type: 'minutes',
    language: 'sv',
    from: '2024-01-31',
    to: '',
    page: 3,
  };
  assert.deepEqual(readListQuery(writeListQuery(chosen)), chosen);
  assert.equal(writeListQuery(wholeList), '');
  assert.equal(writeListQuery({ ...wholeList, scope: 'all' }), '?var=all');
});

test('what an address says wrongly is left out', () => {
  assert.deepEqual(readListQuery('?lage=sovande&var=alltihop&fran=igar&sida=-1'), wholeList);
});
