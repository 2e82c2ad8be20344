// The classes of a plan: what each is called, what belongs there, and examples.
import { useId } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { TextField } from '../shared/text_field';
import type { OptionsProps } from './kinds';

interface ClassWish {
  name: string;
  description: string;
  examples: string[];
}

const newClass = (): ClassWish => ({ name: '', description: '', examples: [] });
const classesMin = 2;

export function ClassifyOptions({ value, onChange }: OptionsProps) {
  const { fieldWork } = useMessages();
  const classes = (value['classes'] as ClassWish[] | undefined) ?? [newClass(), newClass()];
  const keep = (changed: ClassWish[]) => onChange({ ...value, classes: changed });
  return (
    <fieldset class="ds-fieldset stack">
      <legend class="ds-label">{fieldWork.classes}</legend>
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
  const id = useId();
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
          value={one.examples.join('\n')}
          onInput={(event) => onChange({ ...one, examples: event.currentTarget.value.split('\n') })}
        />
      </div>
      {onRemove && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onRemove}>
          <Icon name="trash" />
          {fieldWork.removeClass(one.name)}
        </button>
      )}
    </div>
  );
}
