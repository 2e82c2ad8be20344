// Finding the document that is the template.
import { useState } from 'preact/hooks';
import { listDocuments } from '../api/documents';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useLater } from '../shared/use_later';
import { useLoaded } from '../shared/use_loaded';

const shownMax = 10;

interface Props {
  chosen: number | undefined;
  onChange: (document: number) => void;
}

export function TemplateChoice({ chosen, onChange }: Props) {
  const { work, draftWork } = useMessages();
  const { organisation } = useSession();
  const [typed, setTyped] = useState('');
  const name = useLater(typed, 250);
  const found = useLoaded(
    () => listDocuments({ organisation: organisation.id, state: 'ready', name }, 0, shownMax),
    `${organisation.id} ${name}`,
  );
  const documents = (found.value?.documents ?? []).filter(({ name }) => /\.(docx|dotx|odt|ott)$/i.test(name));
  return (
    <div class="work-documents stack">
      <TextField label={draftWork.findTemplate} type="search" value={typed} onInput={setTyped} />
      <ProblemNote problem={found.problem} onRetry={found.reload} />
      {found.value && documents.length === 0 && <p class="quiet">{work.noDocuments}</p>}
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
