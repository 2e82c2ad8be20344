// One of several places in its document: where it comes from, the way to the others, and the text around it.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { originalFileAddress } from '../api/documents';
import type { NumberedPlace } from '../api/types';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { DocumentBody } from './document_body';
import { NewerVersion } from './newer_version';
import { OriginNote } from './origin_note';
import { SourcePlace } from './source_place';
import { useDocumentText } from './use_document_text';

export interface SourceViewProps {
  places: NumberedPlace[];
  current: NumberedPlace;
  /** What the places are called: sources of an answer, or hits of a search. */
  texts: { panel: string; position: (n: number, count: number) => string; previous: string; next: string };
  onChoose: (n: number) => void;
  onClose: () => void;
}

export function SourceView({ places, current, texts, onChoose, onClose }: SourceViewProps) {
  const { sources, close, loading } = useMessages();
  const text = useDocumentText(current.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const quote = useMemo(() => ({ start: current.start, end: current.end }), [current.start, current.end]);
  useEffect(() => heading.current!.focus(), []);

  const index = places.indexOf(current);
  const before = places[index - 1];
  const after = places[index + 1];
  const step = (to: NumberedPlace | undefined) => to && onChoose(to.n);
  return (
    <div class="source-view">
      <div class="source-bar">
        <span class="source-position" aria-live="polite">
          {texts.position(index + 1, places.length)}
        </span>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={texts.previous}
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
          aria-label={texts.next}
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
        <SourcePlace place={current} />
        <a class="ds-link source-original" href={originalFileAddress(current.id)} download>
          <Icon name="download" />
          {sources.original}
        </a>
        <OriginNote origin={text.value?.document.origin ?? null} />
      </div>
      <div class="source-text" tabIndex={0} role="region" aria-label={current.title}>
        {text.value && <NewerVersion document={text.value.document} />}
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
