// A run: how far it has come, its items, and what came of the one that is looked at.
import { useState } from 'preact/hooks';
import { cancelRun, retryItem } from '../api/task_runs';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { usePageTitle } from '../shared/use_page_title';
import { ItemView } from './item_view';
import { RunItems } from './run_items';
import { RunTable } from './run_table';
import { useRun } from './use_run';

export function RunPage({ id }: { id: number }) {
  const { work, loading } = useMessages();
  const run = useRun(id);
  const heading = usePageTitle(run.value?.title ?? work.title);
  const [opened, setOpened] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  const attempt = async (action: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await action();
      await run.reload();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const { value } = run;
  const item = value?.all_items[opened];
  return (
    <main id="content" class="page">
      <p>
        <Link class="ds-link" to={paths.work}>
          {work.title}
        </Link>
      </p>
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {value?.title ?? (run.problem ? work.result : loading)}
      </h1>
      <ProblemNote problem={problem ?? run.problem} onRetry={run.reload} />
      {value && (
        <>
          <p class="lead" role="status">
            {value.steps.map(({ kind }) => work.kind(kind).name).join(' → ')}: {work.state(value.items)}
          </p>
          {value.items.waiting > 0 && (
            <div class="work-buttons">
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                onClick={() => void attempt(() => cancelRun(id))}
              >
                {work.stop}
              </button>
            </div>
          )}
          {value.all_items.length > 1 && (
            <RunItems
              items={value.all_items}
              steps={value.steps.length}
              opened={opened}
              onOpen={setOpened}
              onRetry={(ordinal) => void attempt(() => retryItem(id, ordinal))}
            />
          )}
          {value.items.done + value.items.to_check + value.items.failed > 0 && <RunTable run={value} />}
          {item && (
            <ItemView
              key={item.ordinal}
              run={value}
              item={item}
              onRetry={() => void attempt(() => retryItem(id, item.ordinal))}
              onChanged={run.reload}
            />
          )}
        </>
      )}
    </main>
  );
}
