// One question and its answer.
import { useEffect, useRef } from 'preact/hooks';
import type { Turn } from '../api/types';
import { useMessages } from '../messages/language';
import { AnswerActions } from './answer_actions';
import { AnswerNotes } from './answer_notes';
import { AnswerText } from './answer_text';
import { CiteButton } from './cite_button';
import { Question } from './question';
import type { RunningTurn } from './running_turn';
import { SourceList } from './source_list';
import { StatusLine } from './status_line';
import { SupportSummary } from './support_summary';

interface Props {
  turn: Turn;
  /** Set while this turn is being answered. */
  running: RunningTurn | null;
  last: boolean;
  /** The citation that is open in this turn. */
  openSource: number | null;
  onOpenSource: (n: number) => void;
  /** Null while any answer is being written. */
  onAsk: ((question: string) => Promise<boolean>) | null;
}

export function TurnView({ turn: stored, running, last, openSource, onOpenSource, onAsk }: Props) {
  const { chat } = useMessages();
  const turn = running?.turn ?? stored;
  const article = useRef<HTMLElement>(null);
  // The last turn is what somebody comes back to, and a new one what they wait for.
  useEffect(() => {
    if (last) article.current!.scrollIntoView({ block: 'start' });
  }, []);

  const cite = (n: number) => {
    const citation = turn.citations.find((each) => each.n === n) ?? null;
    return <CiteButton key={n} n={n} citation={citation} open={n === openSource} onOpen={onOpenSource} />;
  };
  const answer = (
    <>
      <AnswerText text={turn.answer} growing={running !== null} sentences={turn.sentences} cite={cite} />
      <SupportSummary sentences={turn.sentences} />
    </>
  );
  return (
    <article class="turn" ref={article}>
      <Question text={turn.question} onEdit={onAsk} />
      <div class="answer" data-refused={turn.refused || undefined} aria-busy={running !== null}>
        <h3 class="ds-sr-only">{chat.svea}</h3>
        {turn.warnings.includes('answer_unsupported') ? (
          <details class="ds-details unsupported-answer">
            <summary>{chat.showUnsupported}</summary>
            <div>{answer}</div>
          </details>
        ) : (
          answer
        )}
        {running && <StatusLine running={running} />}
        <AnswerNotes turn={turn} running={running} />
        <SourceList
          onlyNear={turn.refused}
          citations={turn.citations}
          open={openSource}
          onOpen={onOpenSource}
        />
        {!running && (
          <AnswerActions turn={turn} onAskAgain={last && onAsk ? () => void onAsk(turn.question) : null} />
        )}
      </div>
    </article>
  );
}
