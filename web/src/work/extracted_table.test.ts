import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText, withCell, type ExtractedTable } from './extracted_table';

const table: ExtractedTable = {
  writer: 'grund',
  fields: [
    { name: 'belopp', kind: 'amount', many: false, required: true },
    { name: 'datum', kind: 'date', many: true, required: false },
  ],
  rows: [
    {
      cells: [
        [],
        [
          { value: '2024-05-13', confidence: 0.9, place: { source: 0, start: 1, end: 9 } },
          { value: '2024-06-01', confidence: 0.8 },
        ],
      ],
    },
  ],
  missing: ['belopp'],
  warnings: [],
};

test('what a person writes is theirs: without confidence and place, and no longer missing', () => {
  const changed = withCell(table, 0, 0, '12500 SEK');
  assert.deepEqual(changed.rows[0]!.cells[0], [{ value: '12500 SEK', is_edited: true }]);
  assert.deepEqual(changed.missing, []);
  assert.deepEqual(table.missing, ['belopp'], 'the table itself stays as it was');
});

test('values that are left as they were keep their place', () => {
  const changed = withCell(table, 0, 1, '2024-05-13; 2024-07-07');
  const [first, second] = changed.rows[0]!.cells[1]!;
  assert.equal(first!.confidence, 0.9);
  assert.deepEqual(second, { value: '2024-07-07', is_edited: true });
  assert.equal(cellText(changed.rows[0]!.cells[1]!), '2024-05-13; 2024-07-07');
});

test('a cell that is emptied is empty, and missing where it is required', () => {
  const filled = withCell(table, 0, 0, '1 SEK');
  assert.deepEqual(withCell(filled, 0, 0, '  ').missing, ['belopp']);
});
