// Gives the focus back when what held it has left the page.
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When `open` turns false and the focus went with what was open, it goes to what `back` finds: before the browser
 * takes the next key, so that a person who types on is where they expect. Focus that a person has moved stays.
 */
export function useFocusBack(open: boolean, back: () => Element | null | undefined): void {
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    const element = wasOpen.current && !open && lost ? back() : null;
    if (element instanceof HTMLElement) element.focus();
    wasOpen.current = open;
  }, [open]);
}
