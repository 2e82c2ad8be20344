// Back and forth in a list that is longer than a page.
import { useMessages } from '../messages/language';
import { Icon } from './icons';

interface Props {
  offset: number;
  /** Entries on a page. */
  count: number;
  total: number;
  onOffset: (offset: number) => void;
}

export function Paging({ offset, count, total, onOffset }: Props) {
  const { paging } = useMessages();
  if (total <= count) return null;
  const end = Math.min(offset + count, total);
  return (
    <nav class="paging" aria-label={paging.label}>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={offset === 0}
        onClick={() => onOffset(offset - count)}
      >
        <Icon name="previous" />
        {paging.previous}
      </button>
      <span>{paging.range(offset + 1, end, total)}</span>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        disabled={end === total}
        onClick={() => onOffset(offset + count)}
      >
        {paging.next}
        <Icon name="next" />
      </button>
    </nav>
  );
}
