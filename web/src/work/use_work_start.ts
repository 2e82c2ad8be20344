// What the work page begins with, looked up: documents and entries that are gone are left out.
import { getEntry, type Entry, type Workflow } from '../api/library';
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

const oneStep = (kind: string, options: TaskStep['options']) => [{ kind, options, is_checked: false }];

function stepsIn(entry: Entry): TaskStep[] | null {
  switch (entry.kind) {
    case 'workflow':
      return (entry as Workflow).body.steps;
    case 'schema':
      return oneStep('extract', entry.body);
    case 'plan':
      return oneStep('classify', entry.body);
    case 'guide':
      return oneStep('improve', { guide: entry.id });
    default:
      return null;
  }
}

async function stepsOf({ kind, entry, template }: WorkStart): Promise<TaskStep[] | null> {
  if (entry !== null) {
    const found = await getEntry(entry).catch(() => null);
    return found && stepsIn(found);
  }
  return kind === '' ? null : oneStep(kind, template === null ? {} : { template });
}

export function useWorkStart(start: WorkStart): Loaded<ChosenWork> {
  const fetch = async () => ({
    steps: await stepsOf(start),
    documents: [...(await findDocuments(start.documents)).values()],
  });
  return useLoaded(fetch, JSON.stringify(start));
}
