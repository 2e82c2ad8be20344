// One hit: the document, where in it, and the words around.
import { useEffect, useRef } from 'preact/hooks';
import type { FoundHit } from '../api/search';
import { formatDay } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { Link } from '../shared/link';
import { SourcePlace } from '../source/source_place';
import { markedPieces } from './marked';
import { WhyHit } from './why_hit';

interface Props {
  hit: FoundHit;
  /** The address that opens it. */
  to: string;
  open: boolean;
  /** Where the document lies and what it is, in names. */
  owner: string;
  type: string;
}

/** A table's cells stand apart by tabs, which would look like nothing. */
const betweenCells = (text: string) => text.replace(/ *\t */g, ' · ');

export function SearchHit({ hit, to, open, owner, type }: Props) {
  const { language } = useLanguage();
  const { title, document, date, snippet } = hit;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current!.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li class="hit" data-open={open || undefined} ref={item}>
      <h2 class="hit-title">
        <Link to={to} class="ds-link">
          {title || document}
        </Link>
      </h2>
      <SourcePlace place={hit} />
      <p class="hit-snippet" lang={hit.language || undefined}>
        {markedPieces(snippet.text, snippet.marks).map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : betweenCells(text),
        )}
      </p>
      <p class="hit-facts">
        {type && (
          <span class="ds-tag" data-color="neutral" data-size="sm">
            {type}
          </span>
        )}
        {date && <time dateTime={date}>{formatDay(date, language)}</time>}
        {owner && <span>{owner}</span>}
      </p>
      <WhyHit hit={hit} />
    </li>
  );
}
