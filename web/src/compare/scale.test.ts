import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleOf } from './scale';

test('the outermost ends of the intervals touch the edges', () => {
  const at = scaleOf(
    [
      { low: -2, high: 0 },
      { low: -0.5, high: 2 },
    ],
    100,
    500,
  );
  assert.equal(at(-2), 100);
  assert.equal(at(0), 300);
  assert.equal(at(2), 500);
});

test('the mean is always on the picture', () => {
  const at = scaleOf([{ low: 1, high: 3 }], 0, 300);
  assert.equal(at(0), 0);
  assert.equal(scaleOf([], 0, 300)(0), 0);
});
