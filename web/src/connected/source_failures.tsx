// What could not be fetched from a source, and why, for those who unfold it.
import { useState } from 'preact/hooks';
import { listFailedItems, type ConnectedSource } from '../api/connected_sources';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';

export function SourceFailures({ source: { id, run } }: { source: ConnectedSource }) {
  const { messages } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details class="unfolding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.connected.itemsFailed(run.failed)}</summary>
      {open && <FailedItems id={id} failed={run.failed} />}
    </details>
  );
}

function FailedItems({ id, failed }: { id: number; failed: number }) {
  const { language, messages } = useLanguage();
  const items = useLoaded(() => listFailedItems(id), `${id} ${failed}`);
  return (
    <>
      <ProblemNote problem={items.problem} onRetry={items.reload} />
      {!items.value && !items.problem && <p class="quiet">{messages.loading}</p>}
      <ul class="connected-failures">
        {items.value?.map(({ key, name, failure }) => (
          <li key={key}>
            <span>{name || key}</span>
            <span class="quiet">{inLanguage(failure, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
