// Before the first question: what Svea does, and a few questions to begin with.
import { listDocuments } from '../api/documents';
import { search } from '../api/search';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';
import { useLoaded } from '../shared/use_loaded';
import { suggestionsFrom, whereQuestionsAre } from './suggestions';

export function StartWelcome() {
  const { start } = useMessages();
  const { session, organisation } = useSession();
  const national = session.organisations.some(
    ({ id, kind }) => kind === 'national' && id !== organisation.id,
  );
  return (
    <div class="start-welcome">
      <p class="start-title ds-heading" data-size="lg">
        {start.title}
      </p>
      <p class="lead">{start.lead(organisation.name, national)}</p>
    </div>
  );
}

// More than these are no longer read.
const suggestionsMax = 4;
const passagesMax = 30;

export function StartSuggestions({ onAsk }: { onAsk: (question: string) => void }) {
  const { start } = useMessages();
  const { organisation } = useSession();
  const loaded = useLoaded(async () => {
    const [documents, found] = await Promise.all([
      listDocuments({ organisation: organisation.id }, 0, 1),
      search(whereQuestionsAre, { organisation: organisation.id }, passagesMax),
    ]);
    return { documents: documents.total, questions: suggestionsFrom(found.hits, suggestionsMax) };
  }, organisation.id);
  return (
    <div class="start-more">
      {loaded.value && loaded.value.questions.length > 0 && (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions" class="small-heading">
            {start.suggestions}
          </h2>
          <ul class="suggestions">
            {loaded.value.questions.map((question) => (
              <li key={question}>
                <button type="button" class="suggestion" onClick={() => onAsk(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {loaded.value?.documents === 0 && <NoDocuments />}
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

function NoDocuments() {
  const { start } = useMessages();
  const { organisation } = useSession();
  return (
    <p class="quiet">
      {start.noDocuments}{' '}
      {organisation.role !== 'reader' && (
        <Link to={paths.documents} class="ds-link">
          {start.addDocuments}
        </Link>
      )}
    </p>
  );
}
