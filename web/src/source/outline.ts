// A document's blocks as what the page shows: headings, paragraphs, lists and tables, with the quoted range marked.
import type { Block } from '../api/types';
import type { CodePoints } from './code_points';

/** Code points into the document's text, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of text that is quoted or not. */
export interface Piece {
  text: string;
  quoted: boolean;
}

export type Part =
  | { kind: 'heading'; level: number; pieces: Piece[] }
  | { kind: 'paragraph' | 'code'; pieces: Piece[] }
  | { kind: 'list'; items: { level: number; pieces: Piece[] }[] }
  | { kind: 'table'; rows: Piece[][][] };

/** Parts that begin on the same page. `page` 0: the format has no pages. */
export interface OutlinePage {
  page: number;
  parts: Part[];
}

export function outline(text: CodePoints, blocks: Block[], quote: Range | null): OutlinePage[] {
  const pages: OutlinePage[] = [];
  for (const block of blocks) {
    if (pages.at(-1)?.page !== block.page) pages.push({ page: block.page, parts: [] });
    add(pages.at(-1)!.parts, block, text, quote);
  }
  return pages;
}

function add(parts: Part[], block: Block, text: CodePoints, quote: Range | null): void {
  const last = parts.at(-1);
  const pieces = () => cut(text, block, quote);
  switch (block.kind) {
    case 'heading':
      parts.push({ kind: 'heading', level: block.level, pieces: pieces() });
      break;
    case 'list_item': {
      const item = { level: block.level, pieces: pieces() };
      if (last?.kind === 'list') last.items.push(item);
      else parts.push({ kind: 'list', items: [item] });
      break;
    }
    case 'table_row': {
      const row = cells(text, block).map((cell) => cut(text, cell, quote));
      if (last?.kind === 'table') last.rows.push(row);
      else parts.push({ kind: 'table', rows: [row] });
      break;
    }
    default:
      parts.push({ kind: block.kind, pieces: pieces() });
  }
}

/** `range` in up to three pieces: before, inside and after the quote. */
export function cut(text: CodePoints, range: Range, quote: Range | null): Piece[] {
  const start = Math.min(Math.max(quote?.start ?? range.end, range.start), range.end);
  const end = Math.min(Math.max(quote?.end ?? range.end, start), range.end);
  return [
    { text: text.slice(range.start, start), quoted: false },
    { text: text.slice(start, end), quoted: true },
    { text: text.slice(end, range.end), quoted: false },
  ].filter((piece) => piece.text !== '');
}

/** The cells of a table row: a tab stands between them. */
function cells(text: CodePoints, row: Range): Range[] {
  const found: Range[] = [];
  let start = row.start;
  for (const cell of text.slice(row.start, row.end).split('\t')) {
    const end = start + [...cell].length;
    found.push({ start, end });
    start = end + 1;
  }
  return found;
}
