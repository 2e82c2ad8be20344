// How long a summary is, and for whom.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { SelectField } from '../shared/select_field';
import type { OptionsProps } from './kinds';

const lengths = ['brief', 'points', 'full'] as const;
const readers = ['anyone', 'decision_maker', 'citizen', 'caseworker'] as const;

export function SummariseOptions({ value, onChange }: OptionsProps) {
  const { textWork } = useMessages();
  return (
    <>
      <ChoiceGroup
        type="radio"
        legend={textWork.length}
        options={lengths.map((each) => ({ value: each, ...textWork.lengths[each] }))}
        chosen={[String(value['length'] ?? lengths[0])]}
        onChange={([length]) => onChange({ ...value, length })}
      />
      <SelectField
        label={textWork.reader}
        value={String(value['reader'] ?? readers[0])}
        options={readers.map((each) => ({ value: each, name: textWork.readers[each] }))}
        onChange={(reader) => onChange({ ...value, reader })}
      />
    </>
  );
}
