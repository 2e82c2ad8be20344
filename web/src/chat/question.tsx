// A question as it was asked, and the way to change it and ask again.
import { useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { useFocusBack } from '../shared/use_focus_back';
import { EditQuestion } from './edit_question';

interface Props {
  text: string;
  /** Null while an answer is being written. Resolves to whether the question was taken. */
  onEdit: ((question: string) => Promise<boolean>) | null;
}

export function Question({ text, onEdit }: Props) {
  const { chat } = useMessages();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(editing, () => button.current);
  if (editing && onEdit)
    return <EditQuestion text={text} onSend={onEdit} onClose={() => setEditing(false)} />;
  return (
    <div class="question">
      <h2 class="question-text">
        <span class="ds-sr-only">{chat.you}: </span>
        {text}
      </h2>
      {onEdit && (
        <button
          ref={button}
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={chat.edit}
          onClick={() => setEditing(true)}
        >
          <Icon name="edit" />
        </button>
      )}
    </div>
  );
}
