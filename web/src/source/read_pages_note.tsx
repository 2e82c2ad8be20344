// How much of a document was read from pictures, and which pages to be careful with.
import type { ReadPage } from '../api/types';
import { useMessages } from '../messages/language';
import { pageRanges, summariseReadPages } from './read_pages';

export function ReadPagesNote({ pages }: { pages: ReadPage[] }) {
  const { sources } = useMessages();
  const { read, unsure, unread } = summariseReadPages(pages);
  if (pages.length === 0) return null;
  return (
    <p class="read-pages" data-unsure={unsure.length + unread.length > 0 || undefined}>
      {read > 0 && sources.readSome(read)} {unsure.length > 0 && sources.unsurePages(pageRanges(unsure))}{' '}
      {unread.length > 0 && sources.unreadPages(pageRanges(unread))}
    </p>
  );
}
