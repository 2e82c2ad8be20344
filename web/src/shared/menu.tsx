// A button that unfolds a small list of actions or settings beside itself.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons';

interface Props {
  /** The button's name, shown unless `icon` stands alone. */
  label: string;
  icon: IconName;
  showLabel?: boolean;
  class?: string;
  children: (close: () => void) => ComponentChildren;
}

export function Menu({ label, icon, showLabel = false, class: styles = '', children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      // Gone from the page already when what was chosen took the menu away.
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    <div class={`menu ${styles}`} ref={whole} onKeyDown={escape}>
      <button
        ref={button}
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-icon={showLabel ? undefined : true}
        aria-expanded={open}
        aria-label={showLabel ? undefined : label}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {showLabel && <span>{label}</span>}
      </button>
      {open && <div class="menu-content">{children(close)}</div>}
    </div>
  );
}
