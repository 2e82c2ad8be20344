// One entry of the library in the list.
import type { Entry } from '../api/library';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { Link } from '../shared/link';
import { kindNamed } from './kinds';
import { Stars } from './stars';

interface Props {
  entry: Entry;
  /** The names of its organisation and space. */
  where: string;
}

export function EntryCard({ entry, where }: Props) {
  const { library } = useMessages();
  const texts = library.kind(entry.kind);
  const { use } = kindNamed(entry.kind);
  return (
    <li class="library-card">
      <span class="ds-tag" data-size="sm" data-color="neutral">
        {texts.name}
      </span>
      <h2>
        <Link class="ds-link" to={paths.entry(entry.id)}>
          {entry.name}
        </Link>
      </h2>
      {entry.description && <p>{entry.description}</p>}
      <p class="quiet">{where}</p>
      <div class="library-card-foot">
        <Stars rating={entry.rating} />
        {use && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-label={library.useNamed(texts.use, entry.name)}
            onClick={() => navigate(use(entry))}
          >
            {texts.use}
          </button>
        )}
      </div>
    </li>
  );
}
