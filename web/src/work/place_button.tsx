// Where in the texts something stands, shown on request with what is around it.
import { useState } from 'preact/hooks';
import type { ItemWithResults } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { ProblemNote } from '../shared/problem_note';
import { CodePoints } from '../source/code_points';
import { useDocumentText } from '../source/use_document_text';

/** Code points of the item's source with that number: its documents first, then its texts. */
export interface SourcePlace {
  source: number;
  start: number;
  end: number;
}

interface Props {
  item: ItemWithResults;
  place: SourcePlace | undefined;
  /** What it is the place of, for those who hear the page. */
  of: string;
}

const around = 240;

export function PlaceButton({ item, place, of }: Props) {
  const { textWork } = useMessages();
  const [open, setOpen] = useState(false);
  if (!place) return null;
  const document = item.documents[place.source];
  const text = item.texts[place.source - item.documents.length];
  return (
    <>
      <button
        type="button"
        class="text-button work-place"
        aria-expanded={open}
        aria-label={textWork.showPlace(of)}
        onClick={() => setOpen(!open)}
      >
        {textWork.place}
      </button>
      {open && document !== undefined && <DocumentExcerpt document={document} place={place} />}
      {open && text && <Excerpt name={text.name} text={text.text} place={place} />}
    </>
  );
}

function DocumentExcerpt({ document, place }: { document: number; place: SourcePlace }) {
  const { loading } = useMessages();
  const loaded = useDocumentText(document);
  if (loaded.problem) return <ProblemNote problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <p class="quiet">{loading}</p>;
  return <Excerpt name={loaded.value.document.name} text={loaded.value.text} place={place} />;
}

function Excerpt({ name, text, place }: { name: string; text: string; place: SourcePlace }) {
  const points = new CodePoints(text);
  const { start, end } = place;
  return (
    <blockquote class="work-excerpt">
      {start > around && '… '}
      {points.slice(start - around, start)}
      <mark>{points.slice(start, end)}</mark>
      {points.slice(end, end + around)}
      {end + around < points.length && ' …'}
      {name && <footer class="quiet">{name}</footer>}
    </blockquote>
  );
}
