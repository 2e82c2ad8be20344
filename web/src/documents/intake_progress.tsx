// How far a file has come that is being taken in: the step, the share done and the time left.
import type { Progress } from '../api/types';
import { formatDuration } from '../messages/formats';
import { useLanguage } from '../messages/language';
import type { Messages } from '../messages/sv';

interface Props {
  title: string;
  progress: Progress;
  /** It has been taken in before and stays searchable meanwhile. */
  again: boolean;
}

function stepOf({ step, pages, pages_read }: Progress, { intake }: Messages): string {
  if (step === 'reading_pages' && pages > 0)
    return intake.readingPages(Math.min(pages_read + 1, pages), pages);
  return {
    waiting: intake.waiting,
    reading: intake.reading,
    reading_pages: intake.reading,
    indexing: intake.indexing,
  }[step];
}

export function IntakeProgress({ title, progress, again }: Props) {
  const { language, messages } = useLanguage();
  const { intake } = messages;
  const { step, share, seconds_left } = progress;
  return (
    <div class="intake-progress">
      {again && <span>{intake.again}</span>}
      <span>{stepOf(progress, messages)}</span>
      {step !== 'waiting' && <progress value={share} max={1} aria-label={intake.progressOf(title)} />}
      {seconds_left !== null && (
        <span class="quiet">{intake.left(formatDuration(seconds_left, language))}</span>
      )}
    </div>
  );
}
