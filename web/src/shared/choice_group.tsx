// Radio buttons (one of several) or checkboxes (any number), under a common question.
import { useId } from 'preact/hooks';
import type { Option } from './select_field';

export interface Choice extends Option {
  /** A word more about what it means. */
  help?: string;
}

interface Props {
  type: 'radio' | 'checkbox';
  legend: string;
  hint?: string;
  options: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

export function ChoiceGroup({ type, legend, hint, options, chosen, onChange }: Props) {
  const id = useId();
  const choose = (value: string, checked: boolean) => {
    if (type === 'radio') onChange([value]);
    else onChange(checked ? [...chosen, value] : chosen.filter((each) => each !== value));
  };
  return (
    <fieldset class="ds-fieldset" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class="ds-label">{legend}</legend>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      {options.map(({ value, name, help }) => (
        <div key={value} class="ds-field">
          <input
            id={`${id}-${value}`}
            class="ds-input"
            type={type}
            name={id}
            aria-describedby={help ? `${id}-${value}-help` : undefined}
            checked={chosen.includes(value)}
            onChange={(event) => choose(value, event.currentTarget.checked)}
          />
          <label class="ds-label" data-weight="regular" for={`${id}-${value}`}>
            {name}
          </label>
          {help && (
            <p id={`${id}-${value}-help`} data-field="description">
              {help}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
