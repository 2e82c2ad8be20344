// Before the first question: what Svea does, and a few questions to begin with.
import { listDocuments } from '../api/documents';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';
import { useLoaded } from '../shared/use_loaded';

export function StartWelcome() {
  const { start } = useMessages();
  const { organisation } = useSession();
  return (
    <div class="start-welcome">
      <p class="start-title ds-heading" data-size="lg">
        {start.title}
      </p>
      <p class="lead">{start.lead(organisation.name)}</p>
    </div>
  );
}

/** Questions about documents that are there, so that each has an answer. */
export function StartSuggestions({ onAsk }: { onAsk: (question: string) => void }) {
  const { start } = useMessages();
  const { organisation } = useSession();
  const newest = useLoaded(
    () => listDocuments({ organisation: organisation.id, state: 'ready' }, 0, start.suggest.length),
    organisation.id,
  );
  const documents = newest.value?.documents;
  return (
    <div class="start-more">
      {documents && documents.length > 0 && (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions" class="small-heading">
            {start.suggestions}
          </h2>
          <ul class="suggestions">
            {documents.map(({ id, title }, index) => {
              const question = start.suggest[index]!(shortTitle(title));
              return (
                <li key={id}>
                  <button type="button" class="suggestion" onClick={() => onAsk(question)}>
                    {question}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {documents?.length === 0 && (
        <p class="quiet">
          {start.noDocuments}{' '}
          {organisation.role !== 'reader' && (
            <Link to={paths.documents} class="ds-link">
              {start.addDocuments}
            </Link>
          )}
        </p>
      )}
      <ul class="start-points">
        {start.points.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Without what comes after a dash: "Parkering – regler och avgifter" is asked about as "Parkering". */
function shortTitle(title: string): string {
  return title.split(/ [–—-] /, 1)[0]!;
}
