// Whom the letter greets, and in what words.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { TextField } from '../shared/text_field';
import type { OptionsProps } from './kinds';

const levels = ['plain', 'easy'] as const;

export function LetterOptions({ value, onChange }: OptionsProps) {
  const { letter } = useMessages();
  return (
    <>
      <TextField
        label={letter.name}
        value={String(value['name'] ?? '')}
        onInput={(name) => onChange({ ...value, name })}
      />
      <ChoiceGroup
        type="radio"
        legend={letter.level}
        options={levels.map((level) => ({ value: level, name: letter.levels[level] }))}
        chosen={[String(value['level'] ?? levels[0])]}
        onChange={([level]) => onChange({ ...value, level })}
      />
    </>
  );
}
