// How simple a text is to be, and with which words.
import { useId } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import type { OptionsProps } from './kinds';

const levels = ['plain', 'easy'] as const;

/** People write "avoid = prefer", the server reads a tab between them. */
const toRows = (text: string) => text.replace(/[ \t]*=[ \t]*/g, '\t');
const toText = (rows: string) => rows.replace(/\t/g, ' = ');

export function SimplifyOptions({ value, onChange }: OptionsProps) {
  const { plainWork } = useMessages();
  const id = useId();
  return (
    <>
      <ChoiceGroup
        type="radio"
        legend={plainWork.level}
        options={levels.map((each) => ({ value: each, ...plainWork.levels[each] }))}
        chosen={[String(value['level'] ?? levels[0])]}
        onChange={([level]) => onChange({ ...value, level })}
      />
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {plainWork.words}
        </label>
        <div id={`${id}-hint`} data-field="description">
          {plainWork.wordsHint}
        </div>
        <textarea
          id={id}
          class="ds-input"
          rows={3}
          aria-describedby={`${id}-hint`}
          value={toText(String(value['words'] ?? ''))}
          onChange={(event) => onChange({ ...value, words: toRows(event.currentTarget.value) })}
        />
      </div>
    </>
  );
}
