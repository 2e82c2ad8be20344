// Under an answer: every source with its place in the document and the words that were used.
import type { Citation } from '../api/types';
import { useMessages } from '../messages/language';
import { SourcePlace } from '../source/source_place';

interface Props {
  /** They carry no answer but lie closest to the question. */
  onlyNear: boolean;
  citations: Citation[];
  /** The number of the one that is open. */
  open: number | null;
  onOpen: (n: number) => void;
}

export function SourceList({ onlyNear, citations, open, onOpen }: Props) {
  const { sources } = useMessages();
  if (citations.length === 0) return null;
  return (
    <div class="source-list">
      <h3 class="small-heading">{onlyNear ? sources.nearest : sources.title}</h3>
      <ol>
        {citations.map((citation) => (
          <li key={citation.n} class="source" data-open={citation.n === open || undefined}>
            <span class="cite" aria-hidden="true">
              {citation.n}
            </span>
            <div>
              <button type="button" class="source-title" onClick={() => onOpen(citation.n)}>
                <span class="ds-sr-only">{sources.cite(citation.n, '')} </span>
                {citation.title}
              </button>
              <SourcePlace place={citation} />
              <blockquote class="source-quote">{citation.quote}</blockquote>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
