// Makes or changes a writing guide: its name, where it is shared, what is in it.
import { useState } from 'preact/hooks';
import { addEntry, changeEntry, type Guide } from '../api/library';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { useSpaces } from '../shared/use_spaces';
import { GuideForm, newGuide } from './guide_form';

interface Props {
  /** Null: a new one. */
  guide: Guide | null;
  onSaved: (id: number) => Promise<void>;
  onClose: () => void;
}

export function EditGuide({ guide, onSaved, onClose }: Props) {
  const { improveWork, save } = useMessages();
  const { organisation } = useSession();
  const spaces = useSpaces([organisation]);
  const [name, setName] = useState(guide?.name ?? '');
  const [body, setBody] = useState(guide?.body ?? newGuide());
  const [space, setSpace] = useState('');
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const known = spaces.value ?? [];
  const into = space === '' ? String(known[0]?.id ?? '') : space;
  const lacksWord = body.words.some(({ avoid }) => avoid.trim() === '');
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || lacksWord || (!guide && into === '')) return;
    try {
      const wish = { name: name.trim(), description: guide?.description ?? '', body: { ...body } };
      const saved = guide ? await changeEntry(guide.id, wish) : await addEntry(Number(into), 'guide', wish);
      await onSaved(saved.id);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Dialog title={guide ? improveWork.editGuide : improveWork.newGuide} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <TextField
          label={improveWork.guideName}
          value={name}
          onInput={setName}
          error={checked && name.trim() === '' ? improveWork.guideNameMissing : null}
        />
        <GuideForm value={body} onChange={setBody} isChecked={checked} />
        {!guide && (
          <SelectField
            label={improveWork.guideSpace}
            value={into}
            options={known.map(({ id, name }) => ({ value: String(id), name }))}
            onChange={setSpace}
          />
        )}
        <ProblemNote problem={problem ?? spaces.problem} />
        <button type="submit" class="ds-button">
          {save}
        </button>
      </form>
    </Dialog>
  );
}
