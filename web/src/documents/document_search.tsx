// Finds documents by name or title.
import { useId } from 'preact/hooks';
import { useMessages } from '../messages/language';

interface Props {
  value: string;
  onInput: (text: string) => void;
}

export function DocumentSearch({ value, onInput }: Props) {
  const { documents } = useMessages();
  const id = useId();
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {documents.search}
      </label>
      <input
        id={id}
        class="ds-input"
        type="search"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
