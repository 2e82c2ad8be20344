// A text that a machine has begun and a person goes on with; what they make of it is kept beside it.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { TextArea } from '../shared/text_area';

interface Props {
  label: string;
  /** As it is now. */
  text: string;
  /** As the machine wrote it. */
  original: string;
  onSave: (text: string) => Promise<void>;
}

export function EditedText({ label, text, original, onSave }: Props) {
  const { work, save } = useMessages();
  const [written, setWritten] = useState(text);
  const [busy, setBusy] = useState(false);
  const keep = async (kept: string) => {
    setBusy(true);
    setWritten(kept);
    await onSave(kept);
    setBusy(false);
  };
  return (
    <div class="stack">
      <TextArea label={label} hint={work.editedHint} rows={24} value={written} onInput={setWritten} />
      <div class="work-buttons">
        <button
          type="button"
          class="ds-button"
          aria-busy={busy}
          disabled={busy || written === text}
          onClick={() => void keep(written)}
        >
          {save}
        </button>
        {written !== original && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            disabled={busy}
            onClick={() => void keep(original)}
          >
            {work.asItWas}
          </button>
        )}
      </div>
    </div>
  );
}
