// One of the answers that are compared.
import { AnswerText } from '../chat/answer_text';
import { useMessages } from '../messages/language';
import type { AnswerSoFar } from './use_answers';

interface Props {
  letter: string;
  answer: AnswerSoFar;
  /** Null until the vote is cast. */
  model: string | null;
}

export function AnswerColumn({ letter, answer, model }: Props) {
  const { compare, sources } = useMessages();
  const id = `answer-${letter}`;
  return (
    <article class="compared-answer" aria-labelledby={id} aria-busy={answer.state === 'writing'}>
      <h3 id={id} class="ds-heading" data-size="2xs">
        {compare.answer(letter)}
        {model && <span class="compared-model">{model}</span>}
      </h3>
      {answer.answer === '' && answer.state === 'writing' && <p class="quiet">{compare.writing}</p>}
      {answer.state === 'lost' && <p class="quiet">{compare.lost}</p>}
      <AnswerText
        text={answer.answer}
        growing={answer.state === 'writing'}
        sentences={[]}
        cite={(n) => <sup class="compared-cite">[{n}]</sup>}
      />
      {answer.citations.length > 0 && (
        <div class="compared-sources">
          <h4 class="small-heading">{sources.title}</h4>
          <ol>
            {answer.citations.map(({ n, title, quote }) => (
              <li key={n} value={n}>
                {title}
                <blockquote>{quote}</blockquote>
              </li>
            ))}
          </ol>
        </div>
      )}
    </article>
  );
}
