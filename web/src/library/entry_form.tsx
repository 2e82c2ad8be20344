// Writing an entry: its name, what it is good for, and what its kind asks for.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryWish } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { TextArea } from '../shared/text_area';
import { TextField } from '../shared/text_field';
import { kindNamed } from './kinds';

interface Props {
  kind: string;
  value: EntryWish;
  onSave: (wish: EntryWish) => Promise<void>;
  onCancel: () => void;
  /** Fields that come first. */
  children?: ComponentChildren;
}

export function EntryForm({ kind, value, onSave, onCancel, children }: Props) {
  const { library } = useMessages();
  const { Form } = kindNamed(kind);
  const [name, setName] = useState(value.name);
  const [description, setDescription] = useState(value.description);
  const [body, setBody] = useState(value.body);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const nameless = name.trim() === '';
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (nameless) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSave({ name: name.trim(), description: description.trim(), body });
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <form class="library-form stack" noValidate onSubmit={submit}>
      {children}
      <TextField
        label={library.name}
        value={name}
        onInput={setName}
        error={checked && nameless ? library.nameMissing : null}
      />
      <TextArea
        label={library.description}
        hint={library.descriptionHint}
        rows={2}
        value={description}
        onInput={setDescription}
      />
      {Form && <Form value={body} onChange={setBody} isChecked={checked} />}
      <ProblemNote problem={problem} />
      <FormActions busy={busy} onCancel={onCancel} />
    </form>
  );
}
