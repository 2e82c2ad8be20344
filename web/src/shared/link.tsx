// A link to a page of the application: follows without reloading, and behaves as any link with Ctrl or the middle button.
import type { ComponentChildren } from 'preact';
import { navigate } from '../routes';

interface Props {
  to: string;
  class?: string;
  /** One that looks like a button: how heavy it is. */
  variant?: 'secondary' | 'tertiary';
  current?: boolean;
  onFollow?: () => void;
  children: ComponentChildren;
}

export function Link({ to, class: styles, variant, current = false, onFollow, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
    onFollow?.();
  };
  return (
    <a
      href={to}
      class={styles}
      data-variant={variant}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
