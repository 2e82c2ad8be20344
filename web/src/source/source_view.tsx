// One citation in its document: where it comes from, the way to the other citations, and the text around the quote.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { originalFileAddress } from '../api/documents';
import type { Citation } from '../api/types';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { DocumentBody } from './document_body';
import { SourcePlace } from './source_place';
import { useDocumentText } from './use_document_text';

interface Props {
  citations: Citation[];
  current: Citation;
  onChoose: (n: number) => void;
  onClose: () => void;
}

export function SourceView({ citations, current, onChoose, onClose }: Props) {
  const { sources, close, loading } = useMessages();
  const text = useDocumentText(current.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const quote = useMemo(() => ({ start: current.start, end: current.end }), [current.start, current.end]);
  useEffect(() => heading.current!.focus(), []);

  const place = citations.indexOf(current);
  const before = citations[place - 1];
  const after = citations[place + 1];
  const step = (to: Citation | undefined) => to && onChoose(to.n);
  return (
    <div class="source-view">
      <div class="source-bar">
        <span class="source-position" aria-live="polite">
          {sources.position(place + 1, citations.length)}
        </span>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={sources.previous}
          aria-disabled={!before}
          onClick={() => step(before)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={sources.next}
          aria-disabled={!after}
          onClick={() => step(after)}
        >
          <Icon name="next" />
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="source-head">
        <h2 ref={heading} tabIndex={-1} class="ds-heading" data-size="xs">
          {current.title}
        </h2>
        <SourcePlace citation={current} />
        <a class="ds-link source-original" href={originalFileAddress(current.id)} download>
          <Icon name="download" />
          {sources.original}
        </a>
      </div>
      <div class="source-text" tabIndex={0} role="region" aria-label={current.title}>
        <ProblemNote problem={text.problem} onRetry={text.reload} />
        {text.value ? (
          <DocumentBody key={current.id} document={text.value} quote={quote} headingAbove={2} />
        ) : (
          !text.problem && <p class="quiet">{loading}</p>
        )}
      </div>
    </div>
  );
}
