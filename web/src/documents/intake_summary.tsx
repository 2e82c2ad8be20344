// The queue in a line: what is being read in, what waits, how long it takes, and what failed.
import { useState } from 'preact/hooks';
import { retryFailed, type Intake, type IntakeScope } from '../api/intake';
import { asProblem, type Problem } from '../api/problem';
import { formatDuration } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { announce } from '../shared/announcer';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { ReprocessDialog } from './reprocess_dialog';
import { isWorking } from './use_intake';

interface Props {
  intake: Intake | null;
  scope: IntakeScope;
  /** What the scope is called. */
  where: string;
  mayRetry: boolean;
  mayReprocess: boolean;
  onChanged: () => Promise<void>;
  /** Null where the list shows only them already. */
  onShowFailed: (() => void) | null;
}

export function IntakeSummary(props: Props) {
  const { intake, scope, where, mayRetry, mayReprocess, onChanged, onShowFailed } = props;
  const { language, messages } = useLanguage();
  const texts = messages.intake;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const retry = async () => {
    setProblem(null);
    try {
      announce(texts.retried(await retryFailed(scope)));
      await onChanged();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  if (!intake) return null;
  const { waiting, working, failed, seconds_left } = intake;
  const queue = [
    working > 0 && texts.running(working),
    waiting > 0 && texts.queued(waiting),
    seconds_left !== null && texts.left(formatDuration(seconds_left, language)),
  ].filter(Boolean);
  return (
    <>
      <div class="intake-summary">
        {isWorking(intake) && (
          <p class="intake-queue">
            <span class="status-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {queue.join(', ')}
          </p>
        )}
        {failed > 0 && (
          <p class="intake-failed">
            {texts.failed(failed)}
            {onShowFailed && (
              <button type="button" class="text-button" onClick={onShowFailed}>
                {texts.showFailed}
              </button>
            )}
          </p>
        )}
        <span class="intake-actions">
          {failed > 0 && mayRetry && (
            <button type="button" class="ds-button" data-variant="secondary" onClick={retry}>
              <Icon name="again" />
              {texts.retryAll}
            </button>
          )}
          {mayReprocess && (
            <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setAsking(true)}>
              {texts.reprocess}
            </button>
          )}
        </span>
      </div>
      <ProblemNote problem={problem} />
      {asking && (
        <ReprocessDialog scope={scope} where={where} onDone={onChanged} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
