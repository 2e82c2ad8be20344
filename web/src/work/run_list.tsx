// What the person has asked for before.
import { useState } from 'preact/hooks';
import { removeRun, type TaskRun } from '../api/task_runs';
import { formatTime } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { paths } from '../routes';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { Icon } from '../shared/icons';
import { Link } from '../shared/link';

/** So many are shown at first; older ones are mostly done with. */
const shownFirst = 10;

interface Props {
  runs: TaskRun[];
  onChanged: () => Promise<void>;
}

export function RunList({ runs, onChanged }: Props) {
  const { language, messages } = useLanguage();
  const { work } = messages;
  const [all, setAll] = useState(false);
  const [removing, setRemoving] = useState<TaskRun | null>(null);
  return (
    <section aria-labelledby="runs-title">
      <h2 id="runs-title" class="ds-heading" data-size="xs">
        {work.earlier}
      </h2>
      {runs.length === 0 && <p class="quiet">{work.noEarlier}</p>}
      <ul class="work-runs">
        {(all ? runs : runs.slice(0, shownFirst)).map((run) => (
          <li key={run.id}>
            <Link class="ds-link" to={paths.run(run.id)}>
              {run.title}
            </Link>
            <span class="quiet">
              {run.steps.map(({ kind }) => work.kind(kind).name).join(' → ')} · {work.state(run.items)} ·{' '}
              {formatTime(run.created_at, language)}
            </span>
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-icon
              aria-label={work.removeRun(run.title)}
              onClick={() => setRemoving(run)}
            >
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ul>
      {runs.length > shownFirst && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? work.fewerRuns : work.allRuns(runs.length)}
        </button>
      )}
      {removing && (
        <ConfirmDialog
          title={work.removeTitle}
          text={work.removeText(removing.title)}
          action={messages.remove}
          onConfirm={async () => {
            await removeRun(removing.id);
            await onChanged();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
