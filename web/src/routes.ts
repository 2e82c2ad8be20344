// Which page an address shows. Addresses are Swedish, since people read and share them.
import { useEffect, useState } from 'preact/hooks';
import { readListQuery, writeListQuery, type ListQuery } from './documents/list_query';
import {
  readLibraryQuery,
  wholeLibrary,
  writeLibraryQuery,
  type LibraryQuery,
} from './library/library_query';
import { everything, readSearchQuery, writeSearchQuery, type SearchQuery } from './search/search_query';
import { readWorkStart, writeWorkStart, type WorkStart } from './work/work_start';

export type Route =
  | { page: 'chat'; conversation: number | null; assistant: number | null; source: OpenSource | null }
  | { page: 'search'; query: SearchQuery; hit: number | null }
  | { page: 'documents'; query: ListQuery }
  | { page: 'document'; document: number }
  | { page: 'sources' }
  | { page: 'library'; query: LibraryQuery }
  | { page: 'entry'; entry: number }
  | { page: 'new_entry'; kind: string }
  | { page: 'work'; start: WorkStart }
  | { page: 'run'; run: number }
  | { page: 'models' }
  | { page: 'administration' }
  | { page: 'compare' }
  | { page: 'keys' }
  | { page: 'unknown' };

/** Citation `n` of a turn, opened beside the conversation. */
export interface OpenSource {
  turn: number;
  n: number;
}

export function parseRoute(path: string, query: string): Route {
  const [first = '', second = '', ...more] = path.split('/').filter((part) => part !== '');
  const id = /^\d+$/.test(second) ? Number(second) : null;
  if (more.length === 0) {
    if (first === '') return { page: 'chat', conversation: null, assistant: null, source: null };
    if (first === 'assistent' && id !== null)
      return { page: 'chat', conversation: null, assistant: id, source: null };
    if (first === 'samtal' && id !== null)
      return { page: 'chat', conversation: id, assistant: null, source: parseSource(query) };
    if (first === 'sok' && second === '')
      return { page: 'search', query: readSearchQuery(query), hit: positive(query, 'visa') };
    if (first === 'dokument' && second === '') return { page: 'documents', query: readListQuery(query) };
    if (first === 'dokument' && id !== null) return { page: 'document', document: id };
    if (first === 'arbeta' && second === '') return { page: 'work', start: readWorkStart(query) };
    if (first === 'arbeta' && id !== null) return { page: 'run', run: id };
    if (first === 'bibliotek' && second === '') return { page: 'library', query: readLibraryQuery(query) };
    if (first === 'bibliotek' && second === 'ny')
      return { page: 'new_entry', kind: new URLSearchParams(query).get('slag') ?? '' };
    if (first === 'bibliotek' && id !== null) return { page: 'entry', entry: id };
    if (first === 'kallor' && second === '') return { page: 'sources' };
    if (first === 'jamfor' && second === '') return { page: 'compare' };
    if (first === 'nycklar' && second === '') return { page: 'keys' };
    if (first === 'sprakmodeller' && second === '') return { page: 'models' };
    if (first === 'administration' && second === '') return { page: 'administration' };
  }
  return { page: 'unknown' };
}

function parseSource(query: string): OpenSource | null {
  const turn = positive(query, 'svar');
  const n = positive(query, 'kalla');
  return turn !== null && n !== null ? { turn, n } : null;
}

function positive(query: string, name: string): number | null {
  const value = Number(new URLSearchParams(query).get(name));
  return Number.isInteger(value) && value > 0 ? value : null;
}

export const paths = {
  start: '/',
  /** `hit`: the one that is opened, from 1 on its page. */
  search: (query: SearchQuery = everything, hit: number | null = null) => {
    const said = writeSearchQuery(query);
    return '/sok' + said + (hit === null ? '' : `${said === '' ? '?' : '&'}visa=${hit}`);
  },
  documents: '/dokument',
  documentList: (query: ListQuery) => '/dokument' + writeListQuery(query),
  work: '/arbeta',
  /** With something chosen already. */
  workWith: (start: Partial<WorkStart>) => '/arbeta' + writeWorkStart(start),
  run: (id: number) => `/arbeta/${id}`,
  library: (query: LibraryQuery = wholeLibrary) => '/bibliotek' + writeLibraryQuery(query),
  entry: (id: number) => `/bibliotek/${id}`,
  newEntry: (kind: string) => `/bibliotek/ny?slag=${kind}`,
  /** A conversation with it is begun there; can be shared. */
  assistant: (id: number) => `/assistent/${id}`,
  sources: '/kallor',
  models: '/sprakmodeller',
  administration: '/administration',
  compare: '/jamfor',
  keys: '/nycklar',
  document: (id: number) => `/dokument/${id}`,
  conversation: (id: number, source: OpenSource | null = null) =>
    `/samtal/${id}` + (source ? `?svar=${source.turn}&kalla=${source.n}` : ''),
};

const changed = new EventTarget();

/** Goes to a page of the application. `replace`: the page left is not one to come back to. */
export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  changed.dispatchEvent(new Event('change'));
}

const current = () => parseRoute(location.pathname, location.search);

export function useRoute(): Route {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const update = () => setRoute(current());
    changed.addEventListener('change', update);
    window.addEventListener('popstate', update);
    return () => {
      changed.removeEventListener('change', update);
      window.removeEventListener('popstate', update);
    };
  }, []);
  return route;
}
