// Where in a document a citation stands: the file, the section and the page.
import type { Citation } from '../api/types';
import { useMessages } from '../messages/language';

export function SourcePlace({ citation: { document, heading, page } }: { citation: Citation }) {
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
