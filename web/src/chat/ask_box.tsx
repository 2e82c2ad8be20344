// Where a question is written. Grows with the text; Enter sends, Shift+Enter makes a new line.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { keepDraft, readDraft } from '../session/drafts';
import { PromptButton } from '../library/prompt_button';
import { usePrompt } from '../library/use_prompt';
import { Icon } from '../shared/icons';

interface Props {
  /** Drafts are kept for each conversation. */
  conversation: number | null;
  running: boolean;
  /** Resolves to whether the question was taken; else it stays in the box. */
  onAsk: (question: string) => Promise<boolean>;
  onStop: () => void;
}

/** A touch screen would cover half the page with its keyboard. */
const typesByHand = () => matchMedia('(hover: hover)').matches;

export function AskBox({ conversation, running, onAsk, onStop }: Props) {
  const { ask } = useMessages();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const write = (written: string) => {
    setText(written);
    keepDraft(conversation, written);
  };
  const { insert, fillIn } = usePrompt(box, text, write);

  useEffect(() => {
    setText(readDraft(conversation));
    fillIn();
  }, [conversation]);
  useEffect(() => {
    if (typesByHand()) box.current!.focus();
  }, []);
  useLayoutEffect(() => {
    const { style } = box.current!;
    style.height = 'auto';
    style.height = `${box.current!.scrollHeight}px`;
  }, [text]);

  const send = async (event: Event) => {
    event.preventDefault();
    const question = text.trim();
    if (question === '' || running || sending) return;
    setSending(true);
    if (await onAsk(question)) write('');
    setSending(false);
    if (typesByHand()) box.current?.focus();
    else box.current?.blur();
  };
  const key = (event: KeyboardEvent) => {
    // While a character is being composed, Enter belongs to the input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send(event);
  };
  return (
    <form class="ask-box" onSubmit={send}>
      <label class="ds-sr-only" for={id}>
        {ask.label}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={1}
        value={text}
        placeholder={ask.placeholder}
        aria-describedby={`${id}-hint`}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={key}
      />
      {running ? (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-icon
          aria-label={ask.stop}
          onClick={onStop}
        >
          <Icon name="stop" />
        </button>
      ) : (
        <button
          type="submit"
          class="ds-button"
          data-icon
          aria-label={ask.send}
          aria-busy={sending}
          disabled={sending}
        >
          <Icon name="send" />
        </button>
      )}
      <div class="ask-box-foot">
        <p id={`${id}-hint`} class="ask-box-hint">
          {ask.hint}
        </p>
        <PromptButton onChoose={insert} />
      </div>
    </form>
  );
}
