// How far an item has come that waits or is worked on; its recordings are written down first.
import type { TaskItem } from '../api/task_runs';
import { useMessages } from '../messages/language';

export function ItemProgress({ item }: { item: TaskItem }) {
  const { work } = useMessages();
  // Nobody knows how far a service has come with one: the bar moves without an end.
  const value = item.recordings > 0 && item.share === 0 ? undefined : item.share;
  return (
    <div class="stack">
      {item.recordings > 0 && <p role="status">{work.writingDown(item.name, item.recordings)}</p>}
      <progress class="work-progress" value={value} max={1} aria-label={work.progressOf(item.name)} />
    </div>
  );
}
