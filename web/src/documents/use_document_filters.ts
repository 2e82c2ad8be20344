// What narrows the list of documents down, and the page of the list that is shown. It lives in the address.
import type { DocumentFilter } from '../api/documents';
import type { Organisation } from '../api/types';
import { navigate, paths } from '../routes';
import { activeFilters, type FilterValues } from '../shared/filters';
import { scopeFilter, scopeOf } from '../shared/scope';
import { useLater } from '../shared/use_later';
import type { ListQuery } from './list_query';
import { documentsPerPage } from './use_documents';

// Long enough that a word is written before it is looked for.
const writingPauseMs = 250;

export type ListFilters = FilterValues & Pick<ListQuery, 'name' | 'state'>;

export interface CurrentFilters {
  filters: ListFilters;
  /** As the server takes them. */
  filter: DocumentFilter;
  offset: number;
  /** More than the place is chosen. */
  narrowed: boolean;
  setOffset: (offset: number) => void;
  change: (changed: Partial<ListFilters>) => void;
}

export function useDocumentFilters(organisation: Organisation, query: ListQuery): CurrentFilters {
  const name = useLater(query.name.trim(), writingPauseMs);
  const scope = query.scope ?? scopeOf(organisation);
  const { type, language, from, to, state } = query;
  return {
    filters: { name: query.name, state, scope, type, language, from, to },
    filter: { ...scopeFilter(scope), name, type, language, from, to, state },
    offset: (query.page - 1) * documentsPerPage,
    narrowed: name !== '' || state !== '' || activeFilters({ scope: 'all', type, language, from, to }) > 0,
    setOffset: (offset) => navigate(paths.documentList({ ...query, page: offset / documentsPerPage + 1 })),
    // One goes back to what was chosen, not to every letter that was written.
    change: (changed) =>
      navigate(paths.documentList({ ...query, ...changed, page: 1 }), 'name' in changed ? 'replace' : 'push'),
  };
}
