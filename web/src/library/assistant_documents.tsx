// Which documents an assistant reads: found by name, taken away one by one.
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { DocumentChoice } from '../work/document_choice';
import { useDocuments } from './use_documents';

interface Props {
  ids: number[];
  onChange: (ids: number[]) => void;
}

export function AssistantDocuments({ ids, onChange }: Props) {
  const { library, work } = useMessages();
  const documents = useDocuments(ids);
  const known = documents.value ?? new Map();
  const found = ids.flatMap((id) => known.get(id) ?? []);
  const gone = ids.filter((id) => !known.has(id));
  const nameOf = (id: number) => {
    const document = known.get(id);
    return document ? document.title || document.name : documents.value ? library.documentGone(id) : `${id}`;
  };
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{library.part('documents')}</legend>
      <p>{library.documentsHint}</p>
      {ids.length > 0 && (
        <ul class="work-chips" aria-label={work.chosen}>
          {ids.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-icon
                aria-label={work.leaveOut(nameOf(id))}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <DocumentChoice
        chosen={found}
        onChange={(chosen) => onChange([...gone, ...chosen.map(({ id }) => id)])}
      />
    </fieldset>
  );
}
