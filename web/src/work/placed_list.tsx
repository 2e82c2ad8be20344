// A list of sentences of a result, each with its place.
import type { ComponentChildren } from 'preact';
import type { ItemWithResults } from '../api/task_runs';
import { PlaceButton, type SourcePlace } from './place_button';

export interface Placed {
  text: string;
  place?: SourcePlace;
}

interface Props<T extends Placed> {
  item: ItemWithResults;
  entries: T[];
  /** What stands before and after an entry's text. */
  before?: (entry: T) => ComponentChildren;
  after?: (entry: T) => ComponentChildren;
}

export function PlacedList<T extends Placed>({ item, entries, before, after }: Props<T>) {
  return (
    <ul class="work-list">
      {entries.map((entry, at) => (
        <li key={at}>
          {before?.(entry)}
          {entry.text} {after?.(entry)}
          <PlaceButton item={item} place={entry.place} of={entry.text} />
        </li>
      ))}
    </ul>
  );
}
