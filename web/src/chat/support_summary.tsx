// Under an answer that a model wrote: how many of its sentences the sources carry.
import type { CheckedSentence } from '../api/types';
import { useMessages } from '../messages/language';

export function SupportSummary({ sentences }: { sentences: CheckedSentence[] }) {
  const { chat } = useMessages();
  if (sentences.length === 0) return null;
  const count = (verdict: CheckedSentence['verdict']) =>
    sentences.filter((sentence) => sentence.verdict === verdict).length;
  const unjudged = count('unjudged');
  const judged = sentences.length - unjudged;
  const weak = count('weak');
  return (
    <p class="support-summary quiet">
      {judged > 0 && chat.support.carried(count('supported') + weak, judged)}
      {weak > 0 && ` ${chat.support.weak(weak)}`}
      {unjudged > 0 && ` ${chat.support.unjudged(unjudged)}`}
    </p>
  );
}
