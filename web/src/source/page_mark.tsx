// Where a page begins and, when its text was read from a picture, how sure it is.
import type { ReadPage } from '../api/types';
import { useMessages } from '../messages/language';
import { isUnsure } from './read_pages';

interface Props {
  page: number;
  /** Undefined where the page has its text in itself. */
  read: ReadPage | undefined;
}

export function PageMark({ page, read }: Props) {
  const { sources } = useMessages();
  const percent = Math.round((read?.confidence ?? 0) * 100);
  return (
    <p class="page-mark">
      <span>{sources.page(page)}</span>
      {read?.confidence === null && <span class="page-unsure">{sources.readNot}</span>}
      {read && read.confidence !== null && (
        <span class={isUnsure(read) ? 'page-unsure' : undefined}>
          {isUnsure(read) ? sources.readUnsure(percent) : sources.read(percent)}
        </span>
      )}
    </p>
  );
}
