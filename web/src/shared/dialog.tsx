// A modal dialog on the browser's own <dialog>, which keeps the focus inside and gives it back afterwards.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useMessages } from '../messages/language';

interface Props {
  title: string;
  /** Null: the dialog can't be dismissed, only answered. */
  onClose: (() => void) | null;
  class?: string;
  children: ComponentChildren;
}

/** Open for as long as it is rendered. */
export function Dialog({ title: text, onClose, class: styles = '', children }: Props) {
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current!.showModal();
    // A field to write in comes first; without one the title, so that no button is pressed by a hasty Enter.
    const field = dialog.current!.querySelector<HTMLElement>('input:not([hidden]), select, textarea');
    (field ?? title.current!).focus();
    return () => {
      // What opened the dialog can have been deleted in it.
      const back =
        opener?.isConnected && opener !== document.body ? opener : document.querySelector('main h1');
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  // A dialog that can't be dismissed opens again when the browser closes it on a second Esc.
  const closed = () => (onClose ? onClose() : dialog.current?.showModal());
  const cancelled = (event: Event) => {
    event.preventDefault();
    onClose?.();
  };
  return (
    <dialog
      ref={dialog}
      class={`ds-dialog ${styles}`}
      aria-labelledby={titleId}
      onClose={closed}
      onCancel={cancelled}
    >
      {onClose && (
        <button
          type="button"
          class="ds-button dialog-close"
          data-variant="tertiary"
          data-icon
          aria-label={messages.close}
          data-command="close"
          onClick={onClose}
        />
      )}
      <h2 ref={title} id={titleId} tabIndex={-1} class="ds-heading" data-size="xs">
        {text}
      </h2>
      {children}
    </dialog>
  );
}
