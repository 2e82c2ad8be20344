// What is to be done, step by step, and on what.
import { useState } from 'preact/hooks';
import type { TaskRunWish, TaskStep, TaskText } from '../api/task_runs';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { asked, inOrder } from './kinds';
import { MaterialForm } from './material_form';
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
  const [steps, setSteps] = useState<TaskStep[]>(
    chosen.steps ?? [{ kind: offered[0] ?? '', options: {}, is_checked: false }],
  );
  const [documents, setDocuments] = useState<Document[]>(chosen.documents);
  const [files, setFiles] = useState<TaskText[]>([]);
  const [pasted, setPasted] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);

  const empty = documents.length + files.length === 0 && pasted.trim() === '';
  const submit = async (event: Event) => {
    event.preventDefault();
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
        <StepsForm offered={offered} steps={steps} onChange={setSteps} />
        <WorkflowChoice steps={steps} onChoose={setSteps} />
      </div>
      <form class="stack" noValidate onSubmit={submit}>
        <MaterialForm
          documents={documents}
          onDocuments={setDocuments}
          files={files}
          onFiles={setFiles}
          pasted={pasted}
          onPasted={setPasted}
          missing={checked && empty}
        />
        <button type="submit" class="ds-button work-start" aria-busy={busy} disabled={busy}>
          {work.start}
        </button>
      </form>
    </div>
  );
}
