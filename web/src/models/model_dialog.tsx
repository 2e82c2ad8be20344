// Everything that is written about a language model: how it is reached, then what people should know of it.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { ClassChoice } from './class_choice';
import { isComplete, isPlace, type ModelForm } from './model_form';
import { MoreModelSettings } from './more_model_settings';

interface Props {
  title: string;
  submit: string;
  start: ModelForm;
  hasKey?: boolean;
  onSubmit: (form: ModelForm) => Promise<void>;
  onClose: () => void;
}

export function ModelDialog({ title, submit, start, hasKey = false, onSubmit, onClose }: Props) {
  const { models } = useMessages();
  const [form, setForm] = useState(start);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const change = (changed: Partial<ModelForm>) => setForm({ ...form, ...changed });
  const save = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (!isComplete(form)) return;
    setBusy(true);
    try {
      await onSubmit(form);
      onClose();
    } catch (error) {
      setBusy(false);
      setProblem(asProblem(error));
    }
  };
  const keyKept = hasKey && form.place === start.place;
  return (
    <Dialog title={title} onClose={onClose} class="models-dialog">
      <form class="stack" noValidate onSubmit={save}>
        <TextField
          label={models.name}
          hint={models.nameHelp}
          value={form.name}
          onInput={(name) => change({ name })}
          error={checked && form.name.trim() === '' ? models.nameMissing : null}
        />
        <TextField
          label={models.address}
          hint={models.addressHelp}
          value={form.place}
          onInput={(place) => change({ place })}
          error={checked && !isPlace(form.place) ? models.addressWrong : null}
        />
        <div class="models-pair">
          <TextField
            label={models.serverModel}
            hint={models.serverModelHelp}
            value={form.server_model}
            onInput={(server_model) => change({ server_model })}
          />
          <TextField
            label={models.key}
            hint={keyKept ? models.keyKept : models.keyHelp}
            type="password"
            autocomplete="new-password"
            value={form.key}
            onInput={(key) => change({ key })}
          />
        </div>
        <div class="models-pair">
          <ClassChoice
            label={models.clearedFor}
            value={form.cleared_for}
            onChange={(cleared_for) => change({ cleared_for })}
          />
          <TextField
            label={models.runsAt}
            hint={models.runsAtHelp}
            value={form.runs_at}
            onInput={(runs_at) => change({ runs_at })}
          />
        </div>
        <p class="quiet">{models.classHelp}</p>
        <MoreModelSettings form={form} checked={checked} onChange={change} />
        <ProblemNote problem={problem} />
        <FormActions submit={submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
