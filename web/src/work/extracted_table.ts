// A table that was extracted, and what a person makes of it.
import type { SourcePlace } from './place_button';
import type { Sentence } from '../api/types';

export interface FieldValue {
  value: string;
  /** 0–1; none where a person has written it. */
  confidence?: number;
  is_supported?: boolean;
  /** A person has written it. */
  is_edited?: boolean;
  text?: string;
  place?: SourcePlace;
}

export interface ExtractedField {
  name: string;
  kind: string;
  many: boolean;
  required: boolean;
}

export interface ExtractedTable {
  writer: string;
  fields: ExtractedField[];
  is_suggested?: boolean;
  rows: { cells: FieldValue[][] }[];
  missing: string[];
  warnings: Sentence[];
}

const between = '; ';

export const cellText = (cell: FieldValue[]): string => cell.map(({ value }) => value).join(between);

/** The table with what the person wrote in a cell; values that they left as they were keep their place. */
export function withCell(table: ExtractedTable, row: number, column: number, text: string): ExtractedTable {
  const field = table.fields[column]!;
  const before = table.rows[row]!.cells[column]!;
  const parts = field.many ? text.split(';') : [text];
  const cell = parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((value) => before.find((known) => known.value === value) ?? { value, is_edited: true });
  const rows = table.rows.map((each, at) =>
    at === row ? { ...each, cells: each.cells.map((old, place) => (place === column ? cell : old)) } : each,
  );
  const isMissing = (at: number) => rows.some(({ cells }) => cells[at]!.length === 0);
  const missing = table.fields.filter((each, at) => each.required && isMissing(at)).map(({ name }) => name);
  return { ...table, rows, missing };
}
