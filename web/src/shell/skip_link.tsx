// The first thing the keyboard meets: past the header, to the page's content.
import { useMessages } from '../messages/language';

export function SkipLink() {
  const { skipToContent } = useMessages();
  return (
    <a class="ds-skip-link" href="#content">
      {skipToContent}
    </a>
  );
}
