// The hits of a search. Those of the last one stay while the next are on their way, so that the page doesn't blink.
import { useRef } from 'preact/hooks';
import { search, type Found } from '../api/search';
import type { Problem } from '../api/problem';
import { useLoaded } from '../shared/use_loaded';
import { searchFilter, writeSearchQuery, type SearchQuery } from './search_query';

export const hitsPerPage = 10;

export interface CurrentSearch {
  found: Found | null;
  /** `found` is of the search before. */
  searching: boolean;
  problem: Problem | null;
  reload: () => Promise<void>;
}

export function useSearch(query: SearchQuery): CurrentSearch {
  const last = useRef<Found | null>(null);
  const { words, page } = query;
  const { value, problem, reload } = useLoaded(
    async () =>
      words === '' ? null : search(words, searchFilter(query), hitsPerPage, (page - 1) * hitsPerPage),
    writeSearchQuery(query),
  );
  if (words === '') last.current = null;
  else if (value) last.current = value;
  const searching = words !== '' && !value && !problem;
  return { found: problem ? null : last.current, searching, problem, reload };
}
