// What a text names, each with its place: folded up, for it can be much.
import type { ItemWithResults } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { PlacedList, type Placed } from './placed_list';

const kinds = ['decisions', 'duties', 'deadlines', 'amounts', 'dates', 'parties', 'statutes'] as const;

interface Props {
  item: ItemWithResults;
  facts: Partial<Record<(typeof kinds)[number], Placed[]>>;
}

export function FoundFacts({ item, facts }: Props) {
  const { textWork } = useMessages();
  return (
    <>
      {kinds.map((kind) => {
        const entries = facts[kind] ?? [];
        if (entries.length === 0) return null;
        return (
          <details key={kind} class="unfolding">
            <summary>{`${textWork.facts[kind]} (${entries.length})`}</summary>
            <PlacedList item={item} entries={entries} />
          </details>
        );
      })}
    </>
  );
}
