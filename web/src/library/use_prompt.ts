// Puts a prompt where a person writes, and marks what it leaves to fill in.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findPlaceholder } from './placeholders';

interface PromptWriter {
  /** Writes the prompt at the cursor and goes there, past what it was chosen in. */
  insert: (prompt: string) => void;
  /** Goes to the first thing to fill in of a text that was there already, if there is one. */
  fillIn: () => void;
}

/** `box` shows `text`, and `write` changes it. */
export function usePrompt(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
): PromptWriter {
  const [put, setPut] = useState<{ from: number; to: number | null } | null>(null);
  useEffect(() => {
    if (put === null) return;
    const { start, end } = findPlaceholder(text, put.from) ?? { start: put.to, end: put.to };
    if (start !== null) {
      box.current!.focus();
      box.current!.setSelectionRange(start, end);
    }
    setPut(null);
  }, [put, text]);
  return {
    insert: (prompt) => {
      const { selectionStart: from, selectionEnd: to } = box.current!;
      write(text.slice(0, from) + prompt + text.slice(to));
      setPut({ from, to: from + prompt.length });
    },
    fillIn: () => setPut({ from: 0, to: null }),
  };
}
