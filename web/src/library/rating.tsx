// The person's own vote on an entry.
import { useId, useState } from 'preact/hooks';
import { rateEntry, type Entry } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ProblemNote } from '../shared/problem_note';
import { Stars } from './stars';

const votes = [1, 2, 3, 4, 5];

interface Props {
  entry: Entry;
  onRated: () => Promise<void>;
}

export function Rating({ entry, onRated }: Props) {
  const { library } = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const own = entry.rating.own ?? 0;
  const rate = async (stars: number) => {
    setProblem(null);
    try {
      await rateEntry(entry.id, stars);
      announce(stars === 0 ? library.ratingTakenBack : library.ratingGiven(stars));
      await onRated();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <div class="rating">
      <fieldset class="rating-stars">
        <legend class="ds-label">{library.ownRating}</legend>
        {votes.map((stars) => (
          <label key={stars} data-lit={stars <= own || undefined}>
            <input type="radio" name={id} checked={stars === own} onChange={() => void rate(stars)} />
            <span aria-hidden="true">★</span>
            <span class="ds-sr-only">{library.stars(stars)}</span>
          </label>
        ))}
      </fieldset>
      <Stars rating={entry.rating} />
      {own > 0 && (
        <button type="button" class="text-button" onClick={() => void rate(0)}>
          {library.takeRatingBack}
        </button>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}
