// Whom the letter greets, in what words, and in what other language.
import { useLanguage } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { SelectField } from '../shared/select_field';
import { TextField } from '../shared/text_field';
import type { OptionsProps } from './kinds';
import { languageName } from './language_names';
import { useWorkOffer } from './work_offer';

const levels = ['plain', 'easy'] as const;

export function LetterOptions({ value, onChange }: OptionsProps) {
  const { language, messages } = useLanguage();
  const { letter } = messages;
  const { languages } = useWorkOffer();
  const others = languages
    .map((code) => ({ value: code, name: languageName(code, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
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
      {others.length > 0 && (
        <SelectField
          label={letter.language}
          value={String(value['language'] ?? '')}
          options={[{ value: '', name: letter.swedishOnly }, ...others]}
          onChange={(chosen) => onChange({ ...value, language: chosen })}
        />
      )}
    </>
  );
}
