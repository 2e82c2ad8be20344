// What is to be done, step by step, and on what.
import { useState } from 'preact/hooks';
import { listWorkflows } from '../api/library';
import type { TaskRunWish, TaskStep, TaskText } from '../api/task_runs';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { useLoaded } from '../shared/use_loaded';
import { asked, inOrder } from './kinds';
import { MaterialForm } from './material_form';
import { SaveWorkflow } from './save_workflow';
import { StepsForm } from './steps_form';
import type { ChosenWork } from './use_work_start';
import { WorkflowChoice } from './workflow_choice';
import { useWorkOffer } from './work_offer';

interface Props {
  /** What is chosen to begin with. */
  chosen: ChosenWork;
  onStart: (wish: TaskRunWish) => Promise<void>;
}

export function WorkForm({ chosen, onStart }: Props) {
  const { work } = useMessages();
  const offered = inOrder(useWorkOffer().kinds);
  const workflows = useLoaded(listWorkflows, 'workflows');
  const [workflow, setWorkflow] = useState<number | null>(null);
  const [steps, setSteps] = useState<TaskStep[]>(
    chosen.steps ?? [{ kind: offered[0] ?? '', options: {}, is_checked: false }],
  );
  const [documents, setDocuments] = useState<Document[]>(chosen.documents);
  const [files, setFiles] = useState<TaskText[]>([]);
  const [pasted, setPasted] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);

  const [first, ...others] = steps;
  const begin = (kind: string) => setSteps([{ ...first!, kind, options: {} }, ...others]);
  const empty = documents.length + files.length === 0 && pasted.trim() === '';
  const start = async () => {
    setChecked(true);
    if (empty) return;
    setBusy(true);
    const texts = pasted.trim() === '' ? files : [...files, { name: '', text: pasted }];
    await onStart({ steps: asked(steps), documents: documents.map(({ id }) => id), texts });
    setBusy(false);
  };
  return (
    <div class="work-form">
      <div class="stack">
        <ChoiceGroup
          type="radio"
          legend={work.what}
          options={offered.map((value) => ({ value, ...work.kind(value) }))}
          chosen={[first!.kind]}
          onChange={([kind]) => begin(kind!)}
        />
        <WorkflowChoice
          workflows={workflows}
          chosen={workflow}
          onChoose={(id, kept) => {
            setWorkflow(id);
            if (kept) setSteps(kept);
          }}
        />
      </div>
      <div class="stack">
        <MaterialForm
          documents={documents}
          onDocuments={setDocuments}
          files={files}
          onFiles={setFiles}
          pasted={pasted}
          onPasted={setPasted}
          missing={checked && empty}
        />
        <StepsForm offered={offered} steps={steps} onChange={setSteps}>
          <SaveWorkflow
            steps={steps}
            onSaved={async (id) => {
              await workflows.reload();
              setWorkflow(id);
            }}
          />
        </StepsForm>
        <button
          type="button"
          class="ds-button work-start"
          aria-busy={busy}
          disabled={busy}
          onClick={() => void start()}
        >
          {work.start}
        </button>
      </div>
    </div>
  );
}
