// What a person should know about an answer: that it was stopped, failed, or came about in another way than usual.
import type { Turn } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { RunningTurn } from './running_turn';

// Their sentences say which document it is.
const namesItsPlace = new Set(['orders_in_document', 'sources_differ']);

interface Props {
  turn: Turn;
  running: RunningTurn | null;
}

export function AnswerNotes({ turn, running }: Props) {
  const { language, messages } = useLanguage();
  const { chat } = messages;
  const notes = new Set<string>();
  for (const { code, sentence } of running?.warnings ?? turn.told ?? [])
    notes.add(
      namesItsPlace.has(code)
        ? inLanguage(sentence, language)
        : (chat.warning[code] ?? inLanguage(sentence, language)),
    );
  const told = new Set((turn.told ?? []).map(({ code }) => code));
  for (const code of turn.warnings) if (!told.has(code)) notes.add(chat.warning[code] ?? chat.warningOther);
  // Shown at the sentences themselves, and summed up under them.
  if (turn.sentences.length > 0) notes.delete(chat.warning.sentence_unsupported!);
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
