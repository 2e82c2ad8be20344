// Names the page in the browser's tab and moves the focus to its heading, as a page load would.
import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages/language';

let pagesShown = 0;

/** Give the ref to the page's <h1 tabIndex={-1}>. The first page shown leaves the focus where the browser has it. */
export function usePageTitle(title: string) {
  const { name } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pagesShown++ > 0) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = title === name ? name : `${title} – ${name}`;
  }, [title, name]);
  return heading;
}
