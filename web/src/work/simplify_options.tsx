// How simple a text is to be, and with which words.
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { TextArea } from '../shared/text_area';
import type { Options, OptionsProps } from './kinds';

const levels = ['plain', 'easy'] as const;

/** People write "avoid = prefer", the server reads a tab between them. */
export const withWordRows = (options: Options): Options =>
  'words' in options
    ? { ...options, words: String(options['words']).replace(/[ \t]*=[ \t]*/g, '\t') }
    : options;
const toText = (rows: string) => rows.replace(/\t/g, ' = ');

export function SimplifyOptions({ value, onChange }: OptionsProps) {
  const { plainWork } = useMessages();
  return (
    <>
      <ChoiceGroup
        type="radio"
        legend={plainWork.level}
        options={levels.map((each) => ({ value: each, ...plainWork.levels[each] }))}
        chosen={[String(value['level'] ?? levels[0])]}
        onChange={([level]) => onChange({ ...value, level })}
      />
      <TextArea
        label={plainWork.words}
        hint={plainWork.wordsHint}
        rows={3}
        value={toText(String(value['words'] ?? ''))}
        onInput={(words) => onChange({ ...value, words })}
      />
    </>
  );
}
