// Where in a document something stands: the file, the section and the page.
import type { Place } from '../api/types';
import { useMessages } from '../messages/language';

export function SourcePlace({ place: { document, heading, page } }: { place: Place }) {
  const { sources } = useMessages();
  return (
    <p class="source-place">
      {heading && <span class="source-heading">{heading}</span>}
      <span class="source-file">
        {document}
        {page > 0 && `, ${sources.page(page)}`}
      </span>
    </p>
  );
}
