// A cell of a table that a person can write in.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { useFocusBack } from '../shared/use_focus_back';

interface Props {
  /** What it is called for those who hear the page. */
  name: string;
  /** As it is now; several values have "; " between them. */
  text: string;
  onSave: (text: string) => Promise<void>;
  /** How the cell is shown. */
  children: ComponentChildren;
}

export function EditedCell({ name, text, onSave, children }: Props) {
  const { tableWork, save, cancel } = useMessages();
  const [written, setWritten] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const open = written !== null;
  useEffect(() => input.current?.select(), [open]);
  useFocusBack(open, () => opener.current);

  const keep = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    if (written !== text) await onSave(written!.trim());
    setBusy(false);
    setWritten(null);
  };
  if (open)
    return (
      <form class="work-cell" onSubmit={(event) => void keep(event)}>
        <input
          ref={input}
          class="ds-input"
          aria-label={name}
          value={written}
          disabled={busy}
          onInput={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setWritten(null)}
        />
        <div class="work-buttons">
          <button type="submit" class="ds-button" data-size="sm" disabled={busy}>
            {save}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            onClick={() => setWritten(null)}
          >
            {cancel}
          </button>
        </div>
      </form>
    );
  return (
    <div class="work-cell" onDblClick={() => setWritten(text)}>
      <div class="work-values">{children}</div>
      <button
        ref={opener}
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-size="sm"
        data-icon
        aria-label={tableWork.change(name)}
        onClick={() => setWritten(text)}
      >
        <Icon name="edit" />
      </button>
    </div>
  );
}
