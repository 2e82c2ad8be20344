// What is searched for and how it is narrowed down, as the page's address holds it: it can be shared and gone back to.
import type { SearchFilter } from '../api/search';
import { isScope, scopeFilter, type Scope } from '../shared/scope';

export interface SearchQuery {
  words: string;
  scope: Scope;
  type: string;
  language: string;
  /** YYYY-MM-DD, or "". */
  from: string;
  to: string;
  /** From 1. */
  page: number;
}

export const everything: SearchQuery = {
  words: '',
  scope: 'all',
  type: '',
  language: '',
  from: '',
  to: '',
  page: 1,
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** From the query part of an address; what it says wrongly is left out. */
export function readSearchQuery(query: string): SearchQuery {
  const parameters = new URLSearchParams(query);
  const text = (name: string) => parameters.get(name) ?? '';
  const day = (name: string) => (isDay(text(name)) ? text(name) : '');
  const scope = text('var');
  const page = Number(text('sida'));
  return {
    words: text('q').trim(),
    scope: isScope(scope) ? scope : 'all',
    type: text('typ'),
    language: text('sprak'),
    from: day('fran'),
    to: day('till'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query part of the address, with its question mark; "" where nothing is said. */
export function writeSearchQuery({ words, scope, type, language, from, to, page }: SearchQuery): string {
  const parameters = new URLSearchParams();
  const said = [
    ['q', words],
    ['var', scope === 'all' ? '' : scope],
    ['typ', type],
    ['sprak', language],
    ['fran', from],
    ['till', to],
    ['sida', page > 1 ? String(page) : ''],
  ] as const;
  for (const [name, value] of said) if (value !== '') parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function searchFilter({ scope, type, language, from, to }: SearchQuery): SearchFilter {
  return { ...scopeFilter(scope), type, language, from, to };
}
