// What speaks for a hit, in words, the strongest first.
import type { FoundHit } from '../api/search';
import { useMessages } from '../messages/language';

export function WhyHit({ hit: { title, why } }: { hit: FoundHit }) {
  const { search } = useMessages();
  if (why.length === 0) return null;
  return (
    <details class="unfolding why">
      <summary>
        {search.why}
        <span class="ds-sr-only"> {title}</span>
      </summary>
      <ul>
        {why.map(({ kind, words, share }) => {
          const percent = Math.round(share * 100);
          return (
            <li key={kind}>
              <span class="why-reason">
                {search.reasons[kind] ?? search.reasonOther}
                {words.length > 0 && <span class="why-words">{words.join(', ')}</span>}
              </span>
              <span class="why-share">
                <span class="share-bar" aria-hidden="true">
                  <i style={{ width: `${percent}%` }} />
                </span>
                {percent} %
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
