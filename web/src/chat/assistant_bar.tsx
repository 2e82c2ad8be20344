// Which assistant a conversation is held with, what has changed with it, and what it offers.
import { pinAssistant } from '../api/conversations';
import { asProblem, type Problem } from '../api/problem';
import type { AssistantUse, Turn } from '../api/types';
import { formatDate } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { useState } from 'preact/hooks';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { AssistantTools } from './assistant_tools';
import type { OpenAssistant } from './use_assistant';

interface Props {
  assistant: OpenAssistant;
  conversation: number;
  use: AssistantUse;
  turns: Turn[];
  onPinned: (use: AssistantUse) => void;
}

export function AssistantBar({ assistant: { newest, body }, conversation, use, turns, onPinned }: Props) {
  const { language, messages } = useLanguage();
  const { assistants } = messages;
  const [problem, setProblem] = useState<Problem | null>(null);
  const pin = async (version: number) => {
    setProblem(null);
    try {
      onPinned((await pinAssistant(conversation, version)).assistant!);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const pinButton = (version: number, text: string) => (
    <button type="button" class="text-button" onClick={() => void pin(version)}>
      {text}
    </button>
  );
  const changedAt = formatDate(newest.changed_at, language);
  const changed = newest.version > use.version;
  return (
    <section class="assistant-bar" aria-label={assistants.with(newest.name)}>
      <p>
        <strong>{newest.name}</strong>{' '}
        <Link class="ds-link" to={paths.entry(newest.id)}>
          {assistants.about}
        </Link>
      </p>
      <p class="quiet" role="status">
        {use.is_pinned
          ? assistants.pinned(use.version)
          : changed
            ? assistants.changed(changedAt)
            : assistants.version(newest.version, changedAt)}{' '}
        {use.is_pinned && pinButton(0, assistants.unpin)}
        {!use.is_pinned && pinButton(use.version, assistants.pin(use.version))}
      </p>
      <ProblemNote problem={problem} />
      <AssistantTools tools={body.tools} turns={turns} />
    </section>
  );
}
