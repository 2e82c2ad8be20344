// Whether the window fits a CSS media query, kept up to date.
import { useEffect, useState } from 'preact/hooks';

/** Below this a page is one column; styles/layout.css has the same number. */
export const narrow = '(max-width: 60rem)';
/** Below it the bar on top has its pages in a menu (layout.css). */
export const narrowBar = '(max-width: 78rem)';

export function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}
