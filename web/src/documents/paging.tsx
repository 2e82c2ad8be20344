// Back and forth in a list that is longer than a page.
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';

interface Props {
  offset: number;
  /** Entries on a page. */
  count: number;
  total: number;
  onOffset: (offset: number) => void;
}

export function Paging({ offset, count, total, onOffset }: Props) {
  const { documents } = useMessages();
  if (total <= count) return null;
  const end = Math.min(offset + count, total);
  return (
    <nav class="paging" aria-label={documents.paging}>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={offset === 0}
        onClick={() => onOffset(offset - count)}
      >
        <Icon name="previous" />
        {documents.previous}
      </button>
      <span>{documents.range(offset + 1, end, total)}</span>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={end === total}
        onClick={() => onOffset(offset + count)}
      >
        {documents.next}
        <Icon name="next" />
      </button>
    </nav>
  );
}
