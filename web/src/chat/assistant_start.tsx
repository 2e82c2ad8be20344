// Before the first question to an assistant: who it is, and questions to begin with.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';
import { Paragraphs } from '../work/paragraphs';
import { AssistantTools } from './assistant_tools';
import type { OpenAssistant } from './use_assistant';

interface Props {
  assistant: OpenAssistant;
}

export function AssistantWelcome({ assistant: { newest, body } }: Props) {
  const { assistants } = useMessages();
  const { session } = useSession();
  return (
    <div class="start-welcome">
      <p class="start-title ds-heading" data-size="lg">
        {newest.name}
      </p>
      <Paragraphs text={body.greeting || newest.description} />
      {session.model === null && body.instructions !== '' && <p class="quiet">{assistants.needsModel}</p>}
      <p class="assistant-links">
        <Link class="ds-link" to={paths.entry(newest.id)}>
          {assistants.about}
        </Link>
        <Link class="ds-link" to={paths.start}>
          {assistants.without}
        </Link>
      </p>
    </div>
  );
}

export function AssistantQuestions({
  assistant: { body },
  onAsk,
}: Props & { onAsk: (question: string) => void }) {
  const { assistants } = useMessages();
  return (
    <div class="start-more">
      {body.questions.length > 0 && (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions" class="small-heading">
            {assistants.questions}
          </h2>
          <ul class="suggestions">
            {body.questions.map((question) => (
              <li key={question}>
                <button type="button" class="suggestion" onClick={() => onAsk(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AssistantTools tools={body.tools} turns={[]} />
    </div>
  );
}
