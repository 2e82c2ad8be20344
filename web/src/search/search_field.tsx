// Where the words are written.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';

interface Props {
  /** What the page shows hits for. */
  words: string;
  onSearch: (words: string) => void;
}

export function SearchField({ words, onSearch }: Props) {
  const { search } = useMessages();
  const [text, setText] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setText(words), [words]);
  useEffect(() => {
    if (words === '') field.current!.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form class="search-field" role="search" onSubmit={submit}>
      <label class="ds-sr-only" for={id}>
        {search.field}
      </label>
      <Icon name="search" />
      <input
        ref={field}
        id={id}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck
        placeholder={search.field}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="ds-button">
        {search.submit}
      </button>
    </form>
  );
}
