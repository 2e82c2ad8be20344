// The steps of a workflow.
import type { TaskStep } from '../api/task_runs';
import { useMessages } from '../messages/language';
import type { ViewProps } from './kinds';

export function WorkflowView({ body }: ViewProps) {
  const { library, work } = useMessages();
  const steps = (body['steps'] ?? []) as TaskStep[];
  return (
    <ol class="library-steps">
      {steps.map(({ kind, is_checked }, at) => (
        <li key={at}>
          {work.kind(kind).name}
          {is_checked && <span class="quiet"> – {library.stepChecked}</span>}
        </li>
      ))}
    </ol>
  );
}
