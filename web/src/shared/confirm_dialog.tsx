// Asks before something that can't be undone, or takes its time.
import type { ComponentChildren } from 'preact';
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
  /** Danger, unless nothing is lost. */
  color?: 'danger' | 'accent';
  onConfirm: () => Promise<void>;
  onClose: () => void;
  /** What more there is to choose. */
  children?: ComponentChildren;
}

export function ConfirmDialog({
  title,
  text,
  action,
  color = 'danger',
  onConfirm,
  onClose,
  children,
}: Props) {
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
      {children}
      <ProblemNote problem={problem} />
      <div class="dialog-actions">
        <button
          type="button"
          class="ds-button"
          data-color={color}
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
