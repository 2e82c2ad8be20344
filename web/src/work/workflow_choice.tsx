// Workflows that are kept: using one, keeping a new one, removing one.
import { useState } from 'preact/hooks';
import { listWorkflows, removeEntry } from '../api/library';
import type { TaskStep } from '../api/task_runs';
import { SaveEntry } from '../library/save_entry';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { Paragraphs } from './paragraphs';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useLoaded } from '../shared/use_loaded';
import { asked } from './kinds';

interface Props {
  steps: TaskStep[];
  onChoose: (steps: TaskStep[]) => void;
}

export function WorkflowChoice({ steps, onChoose }: Props) {
  const { work } = useMessages();
  const { organisation } = useSession();
  const workflows = useLoaded(listWorkflows, 'workflows');
  const [chosen, setChosen] = useState('');
  const [saving, setSaving] = useState(false);
  const mayEdit = organisation.role !== 'reader';

  const kept = workflows.value ?? [];
  const workflow = kept.find(({ id }) => String(id) === chosen);
  const choose = (id: string) => {
    setChosen(id);
    const found = kept.find((each) => String(each.id) === id);
    if (found) onChoose(found.body.steps);
  };
  const remove = async () => {
    await removeEntry(workflow!.id);
    setChosen('');
    await workflows.reload();
  };
  return (
    <div class="stack">
      <ProblemNote problem={workflows.problem} onRetry={workflows.reload} />
      {kept.length > 0 && (
        <SelectField
          label={work.workflow}
          value={chosen}
          options={[
            { value: '', name: work.noWorkflow },
            ...kept.map(({ id, name }) => ({ value: String(id), name })),
          ]}
          onChange={choose}
        />
      )}
      {workflow?.description && <Paragraphs text={workflow.description} />}
      {mayEdit && (
        <div class="work-buttons">
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setSaving(true)}>
            {work.saveWorkflow}
          </button>
          {workflow && workflow.organisation === organisation.id && (
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-icon
              aria-label={work.removeRun(workflow.name)}
              onClick={() => void remove()}
            >
              <Icon name="trash" />
            </button>
          )}
        </div>
      )}
      {saving && (
        <SaveEntry
          title={work.saveWorkflow}
          kind="workflow"
          body={{ steps: asked(steps) }}
          onSaved={async (id) => {
            await workflows.reload();
            setChosen(String(id));
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
