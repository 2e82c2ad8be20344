// Under an answer: who wrote it, and what can be done with it.
import { useState } from 'preact/hooks';
import type { Turn } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { copyText } from '../shared/copy_text';
import { Icon } from '../shared/icons';
import { answerWithSources } from './answer_with_sources';

// So long the button says that it worked.
const copiedShownMs = 3000;

interface Props {
  turn: Turn;
  /** Null where asking again would take later turns away. */
  onAskAgain: (() => void) | null;
}

export function AnswerActions({ turn, onAskAgain }: Props) {
  const messages = useMessages();
  const { chat } = messages;
  const [result, setResult] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    const outcome = (await copyText(answerWithSources(turn, messages))) ? 'copied' : 'copyFailed';
    setResult(outcome);
    announce(chat[outcome]);
    setTimeout(setResult, copiedShownMs, null);
  };
  return (
    <div class="answer-foot">
      {turn.answer !== '' && !turn.refused && (
        <p class="answer-writer">
          {turn.writer === 'model' ? chat.writtenByModel(turn.model) : chat.writtenByGrund}
        </p>
      )}
      <div class="answer-actions">
        {turn.answer !== '' && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={copy}>
            <Icon name={result === 'copied' ? 'check' : 'copy'} />
            {result ? chat[result] : chat.copy}
          </button>
        )}
        {onAskAgain && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={onAskAgain}>
            <Icon name="again" />
            {chat.askAgain}
          </button>
        )}
      </div>
    </div>
  );
}
