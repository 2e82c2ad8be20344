// What is known of a document, to be corrected by hand.
import { useState } from 'preact/hooks';
import { changeMetadata } from '../api/documents';
import { asProblem, type Problem } from '../api/problem';
import type { Document, Metadata } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { changedFields, metadataFields } from './metadata';
import { MetadataField } from './metadata_field';

interface Props {
  document: Document;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

export function MetadataDialog({ document, onSaved, onClose }: Props) {
  const { metadata } = useMessages();
  const [before, setBefore] = useState(document);
  const [values, setValues] = useState<Metadata>(document);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (changes: Parameters<typeof changeMetadata>[1]) => {
    setBusy(true);
    setProblem(null);
    try {
      const changed = await changeMetadata(document.id, changes);
      await onSaved();
      return changed;
    } catch (error) {
      setProblem(asProblem(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const changes = changedFields(before, values);
    if (Object.keys(changes).length > 0 && !(await change(changes))) return;
    announce(metadata.saved);
    onClose();
  };
  const reset = async (field: keyof Metadata) => {
    const changed = await change({ [field]: null });
    if (!changed) return;
    setBefore(changed);
    setValues({ ...values, [field]: changed[field] });
  };
  return (
    <Dialog title={metadata.title} onClose={onClose} class="metadata-dialog">
      <form class="metadata-form" noValidate onSubmit={submit}>
        <p class="quiet">{document.name}</p>
        <p>{metadata.editLead}</p>
        <ProblemNote problem={problem} />
        {metadataFields.map((field) => (
          <MetadataField
            key={field}
            field={field}
            value={values[field]}
            onInput={(value) => setValues({ ...values, [field]: value })}
            onReset={before.edited.includes(field) ? () => void reset(field) : null}
          />
        ))}
        <FormActions busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
