// What Svea is doing while an answer is on its way.
import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import type { RunningTurn } from './running_turn';

export function StatusLine({ running }: { running: RunningTurn }) {
  const { chat } = useMessages();
  const { phase, found, interrupted } = running;
  const text = interrupted
    ? chat.interrupted
    : phase === 'reading' && found
      ? chat.readingFound(found.passages, found.documents)
      : chat.phase[phase ?? 'searching'];
  // Only the beginning and trouble are read out; the rest passes faster than it can be said.
  const toSay = interrupted ? chat.interrupted : chat.phase.searching;
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
