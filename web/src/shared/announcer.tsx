// Says things to screen readers without moving the focus: one polite live region for the whole application.
import { useEffect, useState } from 'preact/hooks';

const said = new EventTarget();

/** Read out when the screen reader has finished what it is saying. */
export function announce(text: string): void {
  said.dispatchEvent(new CustomEvent('say', { detail: text }));
}

export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    const say = (event: Event) => {
      // Emptied first: a text that equals the last one would otherwise not be read again.
      setText('');
      clearTimeout(timer);
      timer = setTimeout(setText, 50, (event as CustomEvent<string>).detail) as unknown as number;
    };
    said.addEventListener('say', say);
    return () => said.removeEventListener('say', say);
  }, []);
  return (
    <div class="ds-sr-only" role="status" aria-live="polite">
      {text}
    </div>
  );
}
