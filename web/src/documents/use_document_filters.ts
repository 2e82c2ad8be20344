// What narrows the list of documents down, and the page of the list that is shown.
import { useState } from 'preact/hooks';
import type { DocumentFilter } from '../api/documents';
import type { Document, Organisation } from '../api/types';
import { activeFilters, noFilters, type FilterValues } from '../shared/filters';
import { scopeFilter, scopeOf } from '../shared/scope';
import { useLater } from '../shared/use_later';

// Long enough that a word is written before it is looked for.
const writingPauseMs = 250;

export interface ListFilters extends FilterValues {
  name: string;
  state: Document['state'] | '';
}

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

export function useDocumentFilters(organisation: Organisation): CurrentFilters {
  const [filters, setFilters] = useState<ListFilters>({
    ...noFilters,
    scope: scopeOf(organisation),
    name: '',
    state: '',
  });
  const [offset, setOffset] = useState(0);
  const name = useLater(filters.name.trim(), writingPauseMs);
  const { scope, type, language, from, to, state } = filters;
  return {
    filters,
    filter: { ...scopeFilter(scope), name, type, language, from, to, state },
    offset,
    narrowed: name !== '' || state !== '' || activeFilters({ ...filters, scope: 'all' }) > 0,
    setOffset,
    change: (changed) => {
      setFilters({ ...filters, ...changed });
      setOffset(0);
    },
  };
}
