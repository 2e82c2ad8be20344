// What is to be done, and on what.
import { useState } from 'preact/hooks';
import type { TaskText } from '../api/task_runs';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { kindNamed, kinds as known, type Options } from './kinds';
import { MaterialForm } from './material_form';

export interface Wish {
  kind: string;
  options: Options;
  documents: Document[];
  texts: TaskText[];
}

interface Props {
  /** That the server does. */
  kinds: string[];
  onStart: (wish: Wish) => Promise<void>;
}

export function WorkForm({ kinds, onStart }: Props) {
  const { work } = useMessages();
  const order = (kind: string) => known.findIndex((each) => each.kind === kind) + 1 || known.length + 1;
  const offered = [...kinds].sort((a, b) => order(a) - order(b));
  const [kind, setKind] = useState(offered[0] ?? '');
  const [options, setOptions] = useState<Record<string, Options>>({});
  const [documents, setDocuments] = useState<Document[]>([]);
  const [files, setFiles] = useState<TaskText[]>([]);
  const [pasted, setPasted] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { Options } = kindNamed(kind);

  const empty = documents.length + files.length === 0 && pasted.trim() === '';
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (empty) return;
    setBusy(true);
    const texts = pasted.trim() === '' ? files : [...files, { name: '', text: pasted }];
    await onStart({ kind, options: options[kind] ?? {}, documents, texts });
    setBusy(false);
  };
  return (
    <form class="work-form" noValidate onSubmit={submit}>
      <div class="work-kinds">
        <ChoiceGroup
          type="radio"
          legend={work.what}
          options={offered.map((value) => ({ value, ...work.kind(value) }))}
          chosen={[kind]}
          onChange={([chosen]) => setKind(chosen!)}
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
        {Options && (
          <Options
            value={options[kind] ?? {}}
            onChange={(value) => setOptions((before) => ({ ...before, [kind]: value }))}
          />
        )}
        <button type="submit" class="ds-button work-start" aria-busy={busy} disabled={busy}>
          {work.start}
        </button>
      </div>
    </form>
  );
}
