// Asks before something that can't be undone.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { Dialog } from './dialog';
import { ProblemNote } from './problem_note';

interface Props {
  title: string;
  text: string;
  /** What the button that does it says. */
  action: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function ConfirmDialog({ title, text, action, onConfirm, onClose }: Props) {
  const messages = useMessages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setBusy(false);
      setProblem(asProblem(error));
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <ProblemNote problem={problem} />
      <div class="dialog-actions">
        <button
          type="button"
          class="ds-button"
          data-color="danger"
          aria-busy={busy}
          disabled={busy}
          onClick={confirm}
        >
          {action}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onClose}>
          {messages.cancel}
        </button>
      </div>
    </Dialog>
  );
}
