// Finding documents by name and choosing some of them.
import { useState } from 'preact/hooks';
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useFoundDocuments } from './use_found_documents';

const shownMax = 20;

interface Props {
  chosen: Document[];
  onChange: (chosen: Document[]) => void;
}

export function DocumentChoice({ chosen, onChange }: Props) {
  const { work, loading } = useMessages();
  const [typed, setTyped] = useState('');
  const found = useFoundDocuments(typed, shownMax);
  const documents = found.value?.documents ?? [];
  const change = (ids: string[]) => {
    const elsewhere = chosen.filter(({ id }) => !documents.some((document) => document.id === id));
    onChange([...elsewhere, ...documents.filter(({ id }) => ids.includes(String(id)))]);
  };
  return (
    <div class="work-documents stack">
      <TextField label={work.findDocuments} type="search" value={typed} onInput={setTyped} />
      <ProblemNote problem={found.problem} onRetry={found.reload} />
      {!found.value && !found.problem && <p class="quiet">{loading}</p>}
      {found.value && documents.length === 0 && <p class="quiet">{work.noDocuments}</p>}
      {documents.length > 0 && (
        <ChoiceGroup
          type="checkbox"
          legend={work.documents(found.value!.total, documents.length)}
          options={documents.map(({ id, title, name }) => ({ value: String(id), name: title || name }))}
          chosen={chosen.map(({ id }) => String(id))}
          onChange={change}
        />
      )}
    </div>
  );
}
