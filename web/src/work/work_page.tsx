// Work on texts: what is to be done, on what, and what has been asked for before.
import { useState } from 'preact/hooks';
import { getWorkOffer, listRuns, startRun, type TaskRunWish } from '../api/task_runs';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { RunList } from './run_list';
import { useWorkStart } from './use_work_start';
import { WorkForm } from './work_form';
import { WorkOfferContext } from './work_offer';
import type { WorkStart } from './work_start';

export function WorkPage({ start }: { start: WorkStart }) {
  const { work, loading } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(work.title);
  const offer = useLoaded(getWorkOffer, 'tasks');
  const chosen = useWorkStart(start);
  const runs = useLoaded(() => listRuns(organisation.id), organisation.id);
  const [problem, setProblem] = useState<Problem | null>(null);

  const begin = async (wish: TaskRunWish) => {
    setProblem(null);
    try {
      navigate(paths.run((await startRun(organisation.id, wish)).id));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {work.title}
      </h1>
      <p class="lead">{work.lead}</p>
      {offer.value && chosen.value ? (
        <WorkOfferContext.Provider value={offer.value}>
          <WorkForm chosen={chosen.value} onStart={begin} />
        </WorkOfferContext.Provider>
      ) : (
        !(offer.problem ?? chosen.problem) && <p class="quiet">{loading}</p>
      )}
      <ProblemNote problem={problem} />
      <ProblemNote problem={offer.problem} onRetry={offer.reload} />
      <ProblemNote problem={chosen.problem} onRetry={chosen.reload} />
      <ProblemNote problem={runs.problem} onRetry={runs.reload} />
      {runs.value && <RunList runs={runs.value} onChanged={runs.reload} />}
    </main>
  );
}
