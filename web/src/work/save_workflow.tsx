// Keeping the chosen steps under a name, for those who read a space.
import { useState } from 'preact/hooks';
import { addWorkflow } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import type { TaskStep } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { useSpaces } from '../shared/use_spaces';

interface Props {
  steps: TaskStep[];
  onSaved: (id: number) => Promise<void>;
  onClose: () => void;
}

export function SaveWorkflow({ steps, onSaved, onClose }: Props) {
  const { work, save } = useMessages();
  const { organisation } = useSession();
  const spaces = useSpaces([organisation]);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [space, setSpace] = useState('');
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const known = spaces.value ?? [];
  const into = space === '' ? String(known[0]?.id ?? '') : space;
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || into === '') return;
    try {
      await onSaved((await addWorkflow(Number(into), name.trim(), description.trim(), steps)).id);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Dialog title={work.saveWorkflow} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <TextField
          label={work.workflowName}
          value={name}
          onInput={setName}
          error={checked && name.trim() === '' ? work.workflowNameMissing : null}
        />
        <TextField label={work.workflowDescription} value={description} onInput={setDescription} />
        <SelectField
          label={work.workflowSpace}
          value={into}
          options={known.map(({ id, name }) => ({ value: String(id), name }))}
          onChange={setSpace}
        />
        <ProblemNote problem={problem ?? spaces.problem} />
        <button type="submit" class="ds-button">
          {save}
        </button>
      </form>
    </Dialog>
  );
}
