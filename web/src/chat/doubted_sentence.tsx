// A sentence of an answer that lacks support: marked in the text, and its mark tells why and what comes nearest.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CheckedSentence } from '../api/types';
import { useMessages } from '../messages/language';

// Time to move the pointer from the mark to the note (WCAG 1.4.13).
const leaveMs = 300;

interface Props {
  sentence: CheckedSentence;
  children: ComponentChildren;
}

export function DoubtedSentence({ sentence, children }: Props) {
  const { chat } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const leaving = useRef(0);
  const stay = () => clearTimeout(leaving.current);
  const show = () => {
    stay();
    setOpen(true);
  };
  const leave = () => {
    leaving.current = setTimeout(setOpen, leaveMs, false) as unknown as number;
  };
  useEffect(() => stay, []);
  const why = sentence.verdict === 'uncited' ? chat.doubt.uncited : chat.doubt[sentence.doubt];
  return (
    <span class="doubted" onMouseEnter={stay} onMouseLeave={leave}>
      <span class="ds-sr-only">{chat.doubt.begins} </span>
      <span class="doubted-text">{children}</span>
      <button
        type="button"
        class="doubt-mark"
        aria-label={chat.doubt.mark}
        aria-expanded={open}
        aria-describedby={open ? id : undefined}
        onClick={show}
        onMouseEnter={show}
        onFocus={show}
        onBlur={() => setOpen(false)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        <span aria-hidden="true">!</span>
      </button>
      {open && (
        <span class="doubt-note" role="note" id={id}>
          <strong>{chat.doubt.mark}.</strong> {why}
          {sentence.nearest !== '' && (
            <span class="doubt-nearest">
              {chat.doubt.nearest(sentence.nearest_n)} <q>{sentence.nearest}</q>
            </span>
          )}
        </span>
      )}
    </span>
  );
}
