// The filters of a page and its place in a long list, as the page's address holds them: they can be shared and
// gone back to. What an address says wrongly is left out.
import type { FilterValues } from './filters';
import { isScope, type Scope } from './scope';

export interface AddressedFilters extends Omit<FilterValues, 'scope'> {
  /** Null: the page's own choice. */
  scope: Scope | null;
  /** From 1. */
  page: number;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function readFilters(parameters: URLSearchParams): AddressedFilters {
  const text = (name: string) => parameters.get(name) ?? '';
  const day = (name: string) => (isDay(text(name)) ? text(name) : '');
  const scope = text('var');
  const page = Number(text('sida'));
  return {
    scope: isScope(scope) ? scope : null,
    type: text('typ'),
    language: text('sprak'),
    from: day('fran'),
    to: day('till'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query part of an address, with its question mark, `own` before the filters; "" where nothing is said. */
export function writeFilters(own: Record<string, string>, filters: AddressedFilters): string {
  const { scope, type, language, from, to, page } = filters;
  const said = {
    ...own,
    var: scope ?? '',
    typ: type,
    sprak: language,
    fran: from,
    till: to,
    sida: page > 1 ? String(page) : '',
  };
  const text = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
  return text === '' ? '' : `?${text}`;
}
