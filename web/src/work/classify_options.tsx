// The classes of a plan: what each is called, what belongs there, and examples.
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { TextField } from '../shared/text_field';
import { ClassExamples } from './class_examples';
import type { Options, OptionsProps } from './kinds';
import { SavedOptions } from './saved_options';

export interface ClassWish {
  name: string;
  description: string;
  examples: string[];
  /** Their ids. */
  documents: number[];
}

/** An empty line is no example. */
export function withoutBlanks(options: Options): Options {
  const classes = options['classes'] as ClassWish[] | undefined;
  const filled = ({ examples, ...one }: ClassWish) => ({
    ...one,
    examples: examples.filter((each) => each.trim()),
  });
  return classes ? { ...options, classes: classes.map(filled) } : options;
}

const newClass = (): ClassWish => ({ name: '', description: '', examples: [], documents: [] });
const classesMin = 2;

export function ClassifyOptions({ value, onChange }: OptionsProps) {
  const { fieldWork } = useMessages();
  const classes = (value['classes'] as ClassWish[] | undefined) ?? [newClass(), newClass()];
  const keep = (changed: ClassWish[]) => onChange({ ...value, classes: changed });
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{fieldWork.classes}</legend>
      <SavedOptions kind="plan" options={withoutBlanks({ ...value, classes })} onChoose={onChange} />
      {classes.map((one, at) => (
        <ClassForm
          key={at}
          one={one}
          onChange={(changed) => keep(classes.map((each, place) => (place === at ? changed : each)))}
          onRemove={
            classes.length > classesMin ? () => keep(classes.filter((_, place) => place !== at)) : null
          }
        />
      ))}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        onClick={() => keep([...classes, newClass()])}
      >
        <Icon name="plus" />
        {fieldWork.addClass}
      </button>
    </fieldset>
  );
}

interface ClassFormProps {
  one: ClassWish;
  onChange: (one: ClassWish) => void;
  onRemove: (() => void) | null;
}

function ClassForm({ one, onChange, onRemove }: ClassFormProps) {
  const { fieldWork } = useMessages();
  return (
    <div class="work-part stack">
      <TextField
        label={fieldWork.className}
        value={one.name}
        onInput={(name) => onChange({ ...one, name })}
      />
      <TextField
        label={fieldWork.classDescription}
        hint={fieldWork.classDescriptionHint}
        value={one.description}
        onInput={(description) => onChange({ ...one, description })}
      />
      <ClassExamples one={one} onChange={onChange} />
      {onRemove && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onRemove}>
          <Icon name="trash" />
          {fieldWork.removeClass(one.name)}
        </button>
      )}
    </div>
  );
}
