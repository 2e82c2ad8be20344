// The word mark: the name after a speech bubble that holds a line and its source.
import { useMessages } from '../messages/language';

export function WordMark() {
  const { name } = useMessages();
  return (
    <span class="word-mark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path
          class="word-mark-bubble"
          d="M5 4h22a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"
        />
        <path class="word-mark-line" d="M8 11h16M8 17h8" />
        <circle class="word-mark-source" cx="22" cy="17" r="2.5" />
      </svg>
      {name}
    </span>
  );
}
