// What a person should know about an answer: that it was stopped, failed, or came about in another way than usual.
import type { Turn } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { RunningTurn } from './running_turn';

interface Props {
  turn: Turn;
  running: RunningTurn | null;
}

export function AnswerNotes({ turn, running }: Props) {
  const { language, messages } = useLanguage();
  const { chat } = messages;
  const notes = new Set<string>();
  for (const code of turn.warnings) notes.add(chat.warning[code] ?? chat.warningOther);
  for (const { code, sentence } of running?.warnings ?? [])
    notes.add(chat.warning[code] ?? inLanguage(sentence, language));
  return (
    <>
      {turn.state === 'failed' && (
        <div class="ds-alert note" data-color="danger">
          <p>{chat.failed}</p>
        </div>
      )}
      {turn.state === 'stopped' && <p class="quiet">{chat.stopped}</p>}
      {[...notes].map((note) => (
        <div key={note} class="ds-alert note" data-color="warning">
          <p>{note}</p>
        </div>
      ))}
    </>
  );
}
