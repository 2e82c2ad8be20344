// Finding the document that is the template.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useFoundDocuments } from './use_found_documents';

/** Among so many, the newest, templates are looked for; few documents are templates. */
const lookedAtMax = 500;
const shownMax = 10;

interface Props {
  chosen: number | undefined;
  onChange: (document: number) => void;
}

export function TemplateChoice({ chosen, onChange }: Props) {
  const { draftWork, loading } = useMessages();
  const [typed, setTyped] = useState('');
  const found = useFoundDocuments(typed, lookedAtMax);
  const documents = (found.value?.documents ?? [])
    .filter(({ name }) => /\.(docx|dotx|odt|ott)$/i.test(name))
    .slice(0, shownMax);
  return (
    <div class="work-documents stack">
      <TextField label={draftWork.findTemplate} type="search" value={typed} onInput={setTyped} />
      <ProblemNote problem={found.problem} onRetry={found.reload} />
      {!found.value && !found.problem && <p class="quiet">{loading}</p>}
      {found.value && documents.length === 0 && <p class="quiet">{draftWork.noTemplates}</p>}
      {documents.length > 0 && (
        <ChoiceGroup
          type="radio"
          legend={draftWork.template}
          hint={draftWork.templateHint}
          options={documents.map(({ id, name }) => ({ value: String(id), name }))}
          chosen={chosen === undefined ? [] : [String(chosen)]}
          onChange={([id]) => onChange(Number(id))}
        />
      )}
    </div>
  );
}
