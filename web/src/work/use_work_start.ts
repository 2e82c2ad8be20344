// What the work page begins with, looked up: documents and workflows that are gone are left out.
import { getEntry, type Workflow } from '../api/library';
import type { TaskStep } from '../api/task_runs';
import type { Document } from '../api/types';
import { findDocuments } from '../library/use_documents';
import { useLoaded, type Loaded } from '../shared/use_loaded';
import type { WorkStart } from './work_start';

export interface ChosenWork {
  /** Null: the first kind of work there is. */
  steps: TaskStep[] | null;
  documents: Document[];
}

async function stepsOf({ kind, workflow, template }: WorkStart): Promise<TaskStep[] | null> {
  if (workflow !== null) {
    const found = await getEntry<Workflow>(workflow).catch(() => null);
    return found?.kind === 'workflow' ? found.body.steps : null;
  }
  if (kind === '') return null;
  return [{ kind, options: template === null ? {} : { template }, is_checked: false }];
}

export function useWorkStart(start: WorkStart): Loaded<ChosenWork> {
  const fetch = async () => ({
    steps: await stepsOf(start),
    documents: [...(await findDocuments(start.documents)).values()],
  });
  return useLoaded(fetch, JSON.stringify(start));
}
