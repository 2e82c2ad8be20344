// How a form ends: with a button that sends it, and one that leaves it.
import { useMessages } from '../messages/language';

interface Props {
  /** What the button that sends says; "Save" where nothing else is said. */
  submit?: string;
  /** What the one that leaves says; "Cancel" where nothing else is said. */
  leave?: string;
  busy?: boolean;
  onCancel: () => void;
}

export function FormActions({ submit, leave, busy = false, onCancel }: Props) {
  const { save, cancel } = useMessages();
  return (
    <div class="dialog-actions">
      <button type="submit" class="ds-button" aria-busy={busy} disabled={busy}>
        {submit ?? save}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={onCancel}>
        {leave ?? cancel}
      </button>
    </div>
  );
}
