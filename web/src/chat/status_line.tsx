// What Svea is doing while an answer is on its way.
import { useEffect } from 'preact/hooks';
import { formatDuration } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { announce } from '../shared/announcer';
import type { RunningTurn } from './running_turn';

export function StatusLine({ running }: { running: RunningTurn }) {
  const { language, messages } = useLanguage();
  const { chat } = messages;
  const { phase, place, found, interrupted } = running;
  const text = interrupted
    ? chat.interrupted
    : phase === 'reading' && found
      ? chat.readingFound(found.passages, found.documents)
      : place
        ? chat.place(place.ahead + 1, formatDuration(place.seconds, language))
        : chat.phase[phase ?? 'searching'];
  // Only the beginning, a queue and trouble are read out; the rest passes faster than it can be said.
  const toSay = interrupted
    ? chat.interrupted
    : phase === 'waiting'
      ? chat.phase.waiting
      : chat.phase.searching;
  useEffect(() => announce(toSay), [toSay]);
  return (
    <p class="status-line">
      <span class="status-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text}
    </p>
  );
}
