// Everything that is written about a source: what it is, where, then what is special about it.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { KindChoice } from './kind_choice';
import { MoreSettings } from './more_settings';
import { SignInFields } from './sign_in_fields';
import { isComplete, type SourceForm } from './source_form';
import { addressOf, intervals, signsIn } from './source_kinds';

interface Props {
  title: string;
  submit: string;
  start: SourceForm;
  /** A source stays of the kind that it is. */
  isNew: boolean;
  hasPassword?: boolean;
  /** Those that documents can be put in; never empty. */
  spaces: Space[];
  onSubmit: (form: SourceForm) => Promise<void>;
  onClose: () => void;
}

export function SourceDialog(props: Props) {
  const { title, submit, start, isNew, hasPassword = false, spaces, onSubmit, onClose } = props;
  const { connected } = useMessages();
  const [form, setForm] = useState(start);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { kind } = form;

  const change = (changed: Partial<SourceForm>) => setForm({ ...form, ...changed });
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
  const missing = (value: string, sentence: string) => (checked && value.trim() === '' ? sentence : null);
  const offered = intervals.includes(start.interval_minutes)
    ? intervals
    : [start.interval_minutes, ...intervals];
  return (
    <Dialog title={title} onClose={onClose} class="connected-dialog">
      <form class="stack" noValidate onSubmit={save}>
        {isNew ? (
          <KindChoice
            kind={kind}
            onChange={(chosen) => change({ kind: chosen, address: addressOf(chosen) })}
          />
        ) : (
          <p class="quiet">
            {connected.kinds[kind]}. {connected.kindHelp[kind]}
          </p>
        )}
        <TextField
          label={connected.address[kind]}
          hint={connected.addressExample[kind]}
          value={form.address}
          onInput={(address) => change({ address })}
          error={missing(form.address, connected.addressMissing)}
        />
        <TextField
          label={connected.name}
          hint={connected.nameHelp}
          value={form.name}
          onInput={(name) => change({ name })}
          error={missing(form.name, connected.nameMissing)}
        />
        {signsIn(kind) && (
          <SignInFields user={form.user} password={form.password} isKept={hasPassword} onChange={change} />
        )}
        <div class="connected-pair">
          <SelectField
            label={connected.space}
            value={String(form.space)}
            options={spaces.map(({ id, name }) => ({ value: String(id), name }))}
            onChange={(space) => change({ space: Number(space) })}
          />
          <SelectField
            label={connected.interval}
            value={String(form.interval_minutes)}
            options={offered.map((minutes) => ({
              value: String(minutes),
              name: connected.intervals[minutes] ?? connected.everyMinutes(minutes),
            }))}
            onChange={(minutes) => change({ interval_minutes: Number(minutes) })}
          />
        </div>
        {!isNew && form.space !== start.space && <p class="quiet">{connected.movesToo}</p>}
        <MoreSettings form={form} checked={checked} onChange={change} />
        <ProblemNote problem={problem} />
        <FormActions submit={submit} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
