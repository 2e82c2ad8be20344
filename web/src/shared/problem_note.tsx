// Says calmly what went wrong, and offers to try again where that can help.
import type { Problem } from '../api/problem';
import { useLanguage } from '../messages/language';
import { problemSentence } from '../messages/sentences';

interface Props {
  problem: Problem | null;
  /** What went wrong, where there are several such. */
  of?: string;
  onRetry?: () => void;
}

export function ProblemNote({ problem, of, onRetry }: Props) {
  const { language, messages } = useLanguage();
  if (!problem) return null;
  return (
    <div class="ds-alert note" data-color="danger" role="alert">
      <p>
        {of && <strong>{of}: </strong>}
        {problemSentence(problem, language, messages)}
      </p>
      {onRetry && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={onRetry}>
          {messages.tryAgain}
        </button>
      )}
    </div>
  );
}
