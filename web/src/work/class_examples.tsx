// Examples of a class: short ones as lines, whole texts that have been kept, and documents of Svea's.
import { useId, useState } from 'preact/hooks';
import { useDocuments } from '../library/use_documents';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import type { ClassWish } from './classify_options';
import { DocumentChoice } from './document_choice';

/** So much of a kept text is shown. */
const shownCharacters = 60;

const isWhole = (example: string) => example.includes('\n');

interface Props {
  one: ClassWish;
  onChange: (one: ClassWish) => void;
}

export function ClassExamples({ one, onChange }: Props) {
  const { fieldWork, tableWork } = useMessages();
  const id = useId();
  const [choosing, setChoosing] = useState(false);
  const documents = useDocuments(one.documents);
  const whole = one.examples.filter(isWhole);
  const write = (text: string) =>
    onChange({ ...one, examples: [...(text === '' ? [] : text.split('\n')), ...whole] });
  const chips = [
    ...whole.map((text) => ({
      name: `${text.trim().slice(0, shownCharacters)} …`,
      remove: () => onChange({ ...one, examples: one.examples.filter((other) => other !== text) }),
    })),
    ...one.documents.map((document) => ({
      name: tableWork.exampleDocument(nameOf(documents.value?.get(document), document)),
      remove: () => onChange({ ...one, documents: one.documents.filter((other) => other !== document) }),
    })),
  ];
  return (
    <>
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {fieldWork.classExamples}
        </label>
        <div id={`${id}-hint`} data-field="description">
          {fieldWork.classExamplesHint}
        </div>
        <textarea
          id={id}
          class="ds-input"
          rows={3}
          aria-describedby={`${id}-hint`}
          value={one.examples.filter((example) => !isWhole(example)).join('\n')}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </div>
      {chips.length > 0 && (
        <ul class="work-chips" aria-label={tableWork.examplesSaved}>
          {chips.map(({ name, remove }) => (
            <li key={name}>
              <span>{name}</span>
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-icon
                aria-label={tableWork.removeExample(name)}
                onClick={remove}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      >
        <Icon name="document" />
        {tableWork.chooseExamples(one.name)}
      </button>
      <ProblemNote problem={documents.problem} onRetry={documents.reload} />
      {choosing && documents.value && (
        <DocumentChoice
          chosen={[...documents.value.values()]}
          onChange={(chosen) => onChange({ ...one, documents: chosen.map(({ id }) => id) })}
        />
      )}
    </>
  );
}

const nameOf = (document: { title: string; name: string } | undefined, id: number) =>
  document ? document.title || document.name : String(id);
