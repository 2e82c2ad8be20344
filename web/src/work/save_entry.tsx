// Keeping something under a name in the library, for those who read a space.
import { useState } from 'preact/hooks';
import { addEntry, type EntryBody } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { useSpaces } from '../shared/use_spaces';

interface Props {
  title: string;
  /** Of the library. */
  kind: string;
  body: EntryBody;
  onSaved: (id: number) => Promise<void>;
  onClose: () => void;
}

export function SaveEntry({ title, kind, body, onSaved, onClose }: Props) {
  const { tableWork, save } = useMessages();
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
    setProblem(null);
    try {
      const wish = { name: name.trim(), description: description.trim(), body };
      await onSaved((await addEntry(Number(into), kind, wish)).id);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <TextField
          label={tableWork.name}
          value={name}
          onInput={setName}
          error={checked && name.trim() === '' ? tableWork.nameMissing : null}
        />
        <TextField label={tableWork.description} value={description} onInput={setDescription} />
        <SelectField
          label={tableWork.space}
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
