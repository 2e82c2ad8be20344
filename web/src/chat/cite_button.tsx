// A citation in an answer: its number, which opens the source.
import type { Citation } from '../api/types';
import { useMessages } from '../messages/language';

interface Props {
  n: number;
  /** Null while it has not come yet: then the number stands there without leading anywhere. */
  citation: Citation | null;
  open: boolean;
  onOpen: (n: number) => void;
}

export function CiteButton({ n, citation, open, onOpen }: Props) {
  const { sources } = useMessages();
  if (!citation) return <span class="cite">{n}</span>;
  return (
    <button
      type="button"
      class="cite"
      aria-label={sources.cite(n, citation.title)}
      aria-pressed={open}
      onClick={() => onOpen(n)}
    >
      {n}
    </button>
  );
}
