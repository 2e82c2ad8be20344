// A document's text: headings, lists and tables, page by page, with the quote marked and in view.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentText } from '../api/types';
import { useMessages } from '../messages/language';
import { CodePoints } from './code_points';
import { outline, type Range } from './outline';
import { OutlinePart } from './outline_part';
import { PageMark } from './page_mark';
import { ReadPagesNote } from './read_pages_note';

// A document can have tens of thousands of blocks; a browser lays out some hundreds at once without a pause.
const blocksBefore = 60;
const blocksAfter = 240;
const blocksMore = 400;

interface Props {
  document: DocumentText;
  quote: Range | null;
  /** The level of the heading that the document stands under. */
  headingAbove: number;
}

export function DocumentBody({ document: { text, blocks, pages: readPages }, quote, headingAbove }: Props) {
  const { sources } = useMessages();
  const points = useMemo(() => new CodePoints(text), [text]);
  const quoted = quote
    ? Math.max(
        0,
        blocks.findIndex(({ end }) => end > quote.start),
      )
    : 0;
  const [before, setBefore] = useState(blocksBefore);
  const [after, setAfter] = useState(blocksAfter);
  const body = useRef<HTMLDivElement>(null);

  const from = Math.max(0, quoted - before);
  const to = quoted + after;
  const pages = useMemo(
    () => outline(points, blocks.slice(from, to), quote),
    [points, blocks, from, to, quote],
  );

  useEffect(() => {
    const mark = body.current?.querySelector('mark');
    if (mark) scrollTo(mark);
  }, [text, quote]);

  const readOf = useMemo(() => new Map(readPages.map((read) => [read.page, read])), [readPages]);
  return (
    <div class="document-body" ref={body}>
      <ReadPagesNote pages={readPages} />
      {blocks.length === 0 && <p class="quiet">{sources.empty}</p>}
      {from > 0 && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => setBefore(before + blocksMore)}
        >
          {sources.earlierText}
        </button>
      )}
      {pages.map(({ page, parts }, index) => (
        <section key={`${page}-${index}`} aria-label={page > 0 ? sources.page(page) : undefined}>
          {page > 0 && <PageMark page={page} read={readOf.get(page)} />}
          {parts.map((part, place) => (
            <OutlinePart key={place} part={part} headingAbove={headingAbove} />
          ))}
        </section>
      ))}
      {to < blocks.length && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => setAfter(after + blocksMore)}
        >
          {sources.laterText}
        </button>
      )}
    </div>
  );
}

/** Only the text around it moves, not the page: scrollIntoView would move both. */
function scrollTo(mark: Element): void {
  const around = mark.closest('.source-text');
  if (!around) return;
  const above = around.clientHeight / 4;
  around.scrollTop += mark.getBoundingClientRect().top - around.getBoundingClientRect().top - above;
}
