import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../api/types';
import { CodePoints } from './code_points';
import { outline, type Piece } from './outline';

function documentOf(...lines: [kind: Block['kind'], text: string, page?: number][]) {
  let text = '';
  const blocks = lines.map(([kind, line, page = 1]): Block => {
    const start = [...text].length;
    text += `${line}\n`;
    return { kind, level: kind === 'heading' ? 2 : 0, page, start, end: start + [...line].length };
  });
  return { text: new CodePoints(text), blocks };
}

const joined = (pieces: Piece[]) => pieces.map(({ text, quoted }) => (quoted ? `«${text}»` : text)).join('');

test('list items and table rows that follow each other become one list and one table', () => {
  const { text, blocks } = documentOf(
    ['heading', 'Avgifter'],
    ['list_item', 'ett'],
    ['list_item', 'två'],
    ['table_row', 'Zon\tAvgift'],
    ['table_row', 'A\t10 kr'],
    ['paragraph', 'Slut.'],
  );
  const [page] = outline(text, blocks, null);
  assert.deepEqual(
    page!.parts.map(({ kind }) => kind),
    ['heading', 'list', 'table', 'paragraph'],
  );
  const table = page!.parts[2]!;
  assert.ok(table.kind === 'table');
  assert.deepEqual(
    table.rows.map((row) => row.map(joined)),
    [
      ['Zon', 'Avgift'],
      ['A', '10 kr'],
    ],
  );
});

test('a quote over several blocks is marked in each of them, also after characters of two units', () => {
  const { text, blocks } = documentOf(
    ['paragraph', '😀 Först kommer detta.'],
    ['table_row', 'Sedan\tdetta 😀'],
    ['paragraph', 'Sist.'],
  );
  const whole = [...text.text].join('');
  const start = [...whole.slice(0, whole.indexOf('kommer'))].length;
  const end = [...whole.slice(0, whole.indexOf('tta 😀'))].length;
  const parts = outline(text, blocks, { start, end })[0]!.parts;
  const [first, table, last] = parts;
  assert.ok(first?.kind === 'paragraph' && table?.kind === 'table' && last?.kind === 'paragraph');
  assert.equal(joined(first.pieces), '😀 Först «kommer detta.»');
  assert.deepEqual(table.rows[0]!.map(joined), ['«Sedan»', '«de»tta 😀']);
  assert.equal(joined(last.pieces), 'Sist.');
});

test('a new page begins a new part even in the middle of a list', () => {
  const { text, blocks } = documentOf(['list_item', 'ett', 1], ['list_item', 'två', 2]);
  assert.deepEqual(
    outline(text, blocks, null).map(({ page, parts }) => [page, parts.length]),
    [
      [1, 1],
      [2, 1],
    ],
  );
});
