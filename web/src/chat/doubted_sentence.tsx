// A sentence of an answer that lacks support: marked in the text, and its mark tells why and what comes nearest.
import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CheckedSentence } from '../api/types';
import { useMessages } from '../messages/language';

interface Props {
  sentence: CheckedSentence;
  children: ComponentChildren;
}

export function DoubtedSentence({ sentence, children }: Props) {
  const { chat } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const why = sentence.verdict === 'uncited' ? chat.doubt.uncited : chat.doubt[sentence.doubt];
  // The note stays while the pointer is on it, and Escape takes it away (WCAG 1.4.13).
  return (
    <span class="doubted" onMouseLeave={() => setOpen(false)}>
      <span class="ds-sr-only">{chat.doubt.begins} </span>
      <span class="doubted-text">{children}</span>
      <button
        type="button"
        class="doubt-mark"
        aria-label={chat.doubt.mark}
        aria-expanded={open}
        aria-describedby={open ? id : undefined}
        onClick={() => setOpen(true)}
        onMouseEnter={() => setOpen(true)}
        onFocus={() => setOpen(true)}
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
