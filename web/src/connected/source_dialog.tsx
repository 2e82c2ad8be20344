// Adds a source: first what it is, then where, then what is special about it.
import { useState } from 'preact/hooks';
import { addSource, type SourceKind } from '../api/connected_sources';
import { asProblem, type Problem } from '../api/problem';
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import { KindChoice } from './kind_choice';
import { MoreSettings } from './more_settings';
import { SignInFields } from './sign_in_fields';
import {
  addressOf,
  intervals,
  nothingWritten,
  onNetwork,
  signsIn,
  usualInterval,
  writtenSettings,
} from './source_kinds';

interface Props {
  /** Those that documents can be put in; never empty. */
  spaces: Space[];
  onAdded: () => Promise<void>;
  onClose: () => void;
}

export function SourceDialog({ spaces, onAdded, onClose }: Props) {
  const { connected, cancel } = useMessages();
  const { organisation } = useSession();
  const [kind, setKind] = useState<SourceKind>('website');
  const [form, setForm] = useState({
    name: '',
    address: '',
    space: spaces[0]!.id,
    interval_minutes: usualInterval,
    user: '',
    password: '',
  });
  const [written, setWritten] = useState(nothingWritten);
  const [inside, setInside] = useState(false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const change = (changed: Partial<typeof form>) => setForm({ ...form, ...changed });
  const choose = (chosen: SourceKind) => {
    setKind(chosen);
    change({ address: addressOf(chosen) });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    const { user, password, ...rest } = form;
    const name = form.name.trim();
    const address = form.address.trim();
    if (name === '' || address === '') return;
    setBusy(true);
    try {
      await addSource(organisation.id, {
        ...rest,
        kind,
        name,
        address,
        ...(signsIn(kind) && user !== '' ? { user, password } : {}),
        ...(inside && onNetwork(kind) ? { private_network: true } : {}),
        ...writtenSettings(kind, written),
      });
      announce(connected.added(name));
      await onAdded();
      onClose();
    } catch (error) {
      setBusy(false);
      setProblem(asProblem(error));
    }
  };
  const missing = (value: string, sentence: string) => (checked && value.trim() === '' ? sentence : null);
  return (
    <Dialog title={connected.add} onClose={onClose} class="connected-dialog">
      <form class="stack" noValidate onSubmit={submit}>
        <KindChoice kind={kind} onChange={choose} />
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
        {signsIn(kind) && <SignInFields user={form.user} password={form.password} onChange={change} />}
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
            options={intervals.map((minutes) => ({
              value: String(minutes),
              name: connected.intervals[minutes]!,
            }))}
            onChange={(minutes) => change({ interval_minutes: Number(minutes) })}
          />
        </div>
        <MoreSettings
          kind={kind}
          written={written}
          onChange={setWritten}
          inside={inside}
          onInside={setInside}
        />
        <ProblemNote problem={problem} />
        <div class="dialog-actions">
          <button type="submit" class="ds-button" aria-busy={busy} disabled={busy}>
            {connected.submit}
          </button>
          <button type="button" class="ds-button" data-variant="secondary" onClick={onClose}>
            {cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
