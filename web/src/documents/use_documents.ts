// One page of the list of documents, fetched again while any of them is being read in.
import { useEffect } from 'preact/hooks';
import { listDocuments, type DocumentPage } from '../api/documents';
import { useLoaded, type Loaded } from '../shared/use_loaded';
import { scopeFilter, type Scope } from '../shared/scope';

export const documentsPerPage = 25;
const pollMs = 2000;

export function useDocuments(scope: Scope, name: string, offset: number): Loaded<DocumentPage> {
  const fetch = () => listDocuments({ ...scopeFilter(scope), name }, offset, documentsPerPage);
  const page = useLoaded(fetch, JSON.stringify([scope, name, offset]));
  const beingRead = page.value?.documents.some(({ state }) => state === 'received') ?? false;
  useEffect(() => {
    if (!beingRead) return;
    const timer = setInterval(() => {
      if (!document.hidden) void page.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [beingRead, page.reload]);
  return page;
}
