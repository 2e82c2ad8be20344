// What those who have used an entry think of it, in a line.
import type { Entry } from '../api/library';
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';

export function Stars({ rating: { mean, votes } }: Pick<Entry, 'rating'>) {
  const { language, messages } = useLanguage();
  const { library } = messages;
  if (votes === 0) return <span class="quiet">{library.notRated}</span>;
  const said = formatNumber(Math.round(mean * 10) / 10, language);
  return (
    <span class="stars">
      <span aria-hidden="true">
        <span class="star">★</span> {said} ({votes})
      </span>
      <span class="ds-sr-only">{library.rated(said, votes)}</span>
    </span>
  );
}
