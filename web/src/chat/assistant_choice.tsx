// The best of the assistants that a conversation can be begun with.
import { listEntries, type Assistant } from '../api/library';
import { wholeLibrary } from '../library/library_query';
import { matching } from '../library/matching';
import { Stars } from '../library/stars';
import { useHomes } from '../library/use_homes';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { useLoaded } from '../shared/use_loaded';

// Two rows of two; the library has them all.
const shownMax = 4;

/** Nothing where there is none. */
export function AssistantChoice() {
  const { assistants } = useMessages();
  const homes = useHomes();
  const loaded = useLoaded(() => listEntries<Assistant>('assistant'), 'assistants');
  const own = (loaded.value ?? []).filter((entry) => homes.some(({ id }) => id === entry.organisation));
  const shown = matching(own, wholeLibrary).slice(0, shownMax);
  if (shown.length === 0) return null;
  return (
    <section class="start-assistants" aria-labelledby="assistants">
      <h2 id="assistants" class="small-heading">
        {assistants.title}
      </h2>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            <Link class="assistant-card" to={paths.assistant(entry.id)}>
              <strong>{entry.name}</strong>
              {entry.description && <span class="quiet">{entry.description}</span>}
              <Stars rating={entry.rating} />
            </Link>
          </li>
        ))}
      </ul>
      {own.length > shown.length && (
        <Link class="ds-link" to={paths.library({ ...wholeLibrary, kind: 'assistant' })}>
          {assistants.all}
        </Link>
      )}
    </section>
  );
}
