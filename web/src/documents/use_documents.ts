// One page of the list of documents, fetched again while any of them is being read in.
import { useEffect } from 'preact/hooks';
import { listDocuments, type DocumentFilter, type DocumentPage } from '../api/documents';
import { useLoaded, type Loaded } from '../shared/use_loaded';

export const documentsPerPage = 25;
const pollMs = 2000;

export function useDocuments(filter: DocumentFilter, offset: number): Loaded<DocumentPage> {
  const page = useLoaded(
    () => listDocuments(filter, offset, documentsPerPage),
    JSON.stringify([filter, offset]),
  );
  const beingRead =
    page.value?.documents.some(({ state, progress }) => state === 'received' || progress) ?? false;
  useEffect(() => {
    if (!beingRead) return;
    const timer = setInterval(() => {
      if (!document.hidden) void page.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [beingRead, page.reload]);
  return page;
}
