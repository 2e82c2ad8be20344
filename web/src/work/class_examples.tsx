// Examples of a class: short ones as lines, whole texts that have been kept, and documents of Svea's.
import { useState } from 'preact/hooks';
import { useDocuments } from '../library/use_documents';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { TextArea } from '../shared/text_area';
import { Chips, type Chip } from './chips';
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
  const [choosing, setChoosing] = useState(false);
  const documents = useDocuments(one.documents);
  const whole = one.examples.filter(isWhole);
  const write = (text: string) =>
    onChange({ ...one, examples: [...(text === '' ? [] : text.split('\n')), ...whole] });
  const chips: Chip[] = [
    ...whole.map((text) => ({
      key: text,
      name: `${text.trim().slice(0, shownCharacters)} …`,
      remove: () => onChange({ ...one, examples: one.examples.filter((other) => other !== text) }),
    })),
    ...one.documents.map((document) => ({
      key: document,
      name: tableWork.exampleDocument(nameOf(documents.value?.get(document), document)),
      remove: () => onChange({ ...one, documents: one.documents.filter((other) => other !== document) }),
    })),
  ];
  return (
    <>
      <TextArea
        label={fieldWork.classExamples}
        hint={fieldWork.classExamplesHint}
        rows={3}
        value={one.examples.filter((example) => !isWhole(example)).join('\n')}
        onInput={write}
      />
      <Chips label={tableWork.examplesSaved} chips={chips} removeLabel={tableWork.removeExample} />
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
