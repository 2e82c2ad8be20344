// The items of a run in a table: state, and the one to look at.
import type { TaskItem } from '../api/task_runs';
import { useLanguage, useMessages } from '../messages/language';
import { inLanguage } from '../messages/sentences';

function ItemState({ item }: { item: TaskItem }) {
  const { work } = useMessages();
  if (!item.is_running) return work.itemStates[item.state];
  if (item.recordings > 0) return work.writtenDown;
  return <progress value={item.share} max={1} aria-label={work.progressOf(item.name)} />;
}

interface Props {
  items: TaskItem[];
  steps: number;
  /** The ordinal of the one that is looked at. */
  opened: number;
  onOpen: (ordinal: number) => void;
  onRetry: (ordinal: number) => void;
}

export function RunItems({ items, steps, opened, onOpen, onRetry }: Props) {
  const { language, messages } = useLanguage();
  const { work } = messages;
  return (
    <div class="table-scroll work-items" tabIndex={0} role="group" aria-label={work.items}>
      <table class="ds-table" data-border data-hover>
        <thead>
          <tr>
            <th scope="col">{work.item}</th>
            <th scope="col">{work.itemState}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.ordinal}>
              <th scope="row">
                <button
                  type="button"
                  class="ds-link work-open"
                  aria-current={item.ordinal === opened}
                  onClick={() => onOpen(item.ordinal)}
                >
                  {item.name}
                </button>
              </th>
              <td>
                <ItemState item={item} />
                {steps > 1 && ` (${work.step(item.step + 1, steps)})`}
                {item.failure && (
                  <>
                    {': '}
                    {inLanguage(item.failure, language)}{' '}
                    <button type="button" class="ds-link" onClick={() => onRetry(item.ordinal)}>
                      {messages.tryAgain}
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
