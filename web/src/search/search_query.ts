// What is searched for and how it is narrowed down, as the page's address holds it.
import type { SearchFilter } from '../api/search';
import { readFilters, writeFilters } from '../shared/filter_address';
import { noFilters, type FilterValues } from '../shared/filters';
import { scopeFilter } from '../shared/scope';

export interface SearchQuery extends FilterValues {
  words: string;
  /** From 1. */
  page: number;
}

export const everything: SearchQuery = { ...noFilters, words: '', page: 1 };

/** From the query part of an address. */
export function readSearchQuery(query: string): SearchQuery {
  const parameters = new URLSearchParams(query);
  const { scope, ...filters } = readFilters(parameters);
  return { ...filters, scope: scope ?? 'all', words: (parameters.get('q') ?? '').trim() };
}

/** The query part of the address, with its question mark; "" where nothing is said. */
export function writeSearchQuery({ words, ...filters }: SearchQuery): string {
  return writeFilters({ q: words }, { ...filters, scope: filters.scope === 'all' ? null : filters.scope });
}

export function searchFilter({ scope, type, language, from, to }: SearchQuery): SearchFilter {
  return { ...scopeFilter(scope), type, language, from, to };
}
