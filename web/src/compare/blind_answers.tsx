// The answers side by side under letters, then the vote, then their models' names.
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { AnswerColumn } from './answer_column';
import { letterOf } from './letters';
import { useAnswers } from './use_answers';
import { VoteForm } from './vote_form';

interface Props {
  question: string;
  comparison: number;
  answers: number;
  onVoted: () => Promise<void>;
  onAgain: () => void;
}

export function BlindAnswers({ question, comparison, answers: count, onVoted, onAgain }: Props) {
  const { compare } = useMessages();
  const answers = useAnswers(comparison, count);
  const [models, setModels] = useState<string[] | null>(null);
  const ready = answers.every(({ state }) => state === 'done');
  const lost = answers.some(({ state }) => state === 'lost');
  useEffect(() => {
    if (ready) announce(compare.finished);
  }, [ready]);

  const voted = async (names: string[]) => {
    setModels(names);
    announce(names.map((name, place) => compare.was(letterOf(place), name)).join(' '));
    await onVoted();
  };
  return (
    <section class="stack" aria-labelledby="compared">
      <h2 id="compared" class="ds-heading" data-size="xs">
        {question}
      </h2>
      <div class="compared">
        {answers.map((answer, place) => (
          <AnswerColumn
            key={place}
            letter={letterOf(place)}
            answer={answer}
            model={models?.[place] ?? null}
          />
        ))}
      </div>
      {ready && !models && <VoteForm comparison={comparison} answers={count} onVoted={voted} />}
      {models && (
        <p>
          {compare.thanks} {models.map((name, place) => compare.was(letterOf(place), name)).join(' ')}
        </p>
      )}
      {(models || lost) && (
        <button type="button" class="ds-button again" data-variant="secondary" onClick={onAgain}>
          {compare.again}
        </button>
      )}
    </section>
  );
}
