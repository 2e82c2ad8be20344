// Changes a question that was asked; sending it replaces its answer and what came after.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';

interface Props {
  text: string;
  onSend: (question: string) => Promise<boolean>;
  onClose: () => void;
}

export function EditQuestion({ text: asked, onSend, onClose }: Props) {
  const { ask, cancel, chat } = useMessages();
  const [text, setText] = useState(asked);
  const [empty, setEmpty] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    box.current!.focus();
    box.current!.setSelectionRange(asked.length, asked.length);
  }, []);
  const send = async (event: Event) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '' && (await onSend(text.trim()))) onClose();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send(event);
  };
  return (
    <form class="edit-question" onSubmit={send}>
      <h2 class="ds-sr-only">
        <label for={id}>{chat.editLabel}</label>
      </h2>
      <textarea
        ref={box}
        class="ds-input"
        rows={3}
        value={text}
        id={id}
        aria-describedby={`${id}-warning`}
        aria-invalid={empty}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={key}
      />
      <p id={`${id}-warning`} class="quiet" role={empty ? 'alert' : undefined}>
        {empty ? ask.empty : chat.editWarning}
      </p>
      <div class="answer-actions">
        <button type="submit" class="ds-button">
          {chat.editSend}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
