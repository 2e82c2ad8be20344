// Workflows that are kept: using one, and what it is. They are changed and removed in the library.
import type { Workflow } from '../api/library';
import type { TaskStep } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import type { Loaded } from '../shared/use_loaded';
import { Paragraphs } from './paragraphs';

interface Props {
  workflows: Loaded<Workflow[]>;
  chosen: number | null;
  /** Null: none, and the steps stay. */
  onChoose: (id: number | null, steps: TaskStep[] | null) => void;
}

export function WorkflowChoice({ workflows, chosen, onChoose }: Props) {
  const { work } = useMessages();
  const kept = workflows.value ?? [];
  const named = (id: string) => kept.find((each) => String(each.id) === id);
  const workflow = named(String(chosen));
  return (
    <>
      <ProblemNote problem={workflows.problem} onRetry={workflows.reload} />
      {kept.length > 0 && (
        <SelectField
          label={work.workflow}
          value={workflow ? String(workflow.id) : ''}
          options={[
            { value: '', name: work.noWorkflow },
            ...kept.map(({ id, name }) => ({ value: String(id), name })),
          ]}
          onChange={(id) => onChoose(named(id)?.id ?? null, named(id)?.body.steps ?? null)}
        />
      )}
      {workflow?.description && <Paragraphs text={workflow.description} />}
      {workflow && <Link to={paths.entry(workflow.id)}>{work.aboutWorkflow}</Link>}
    </>
  );
}
