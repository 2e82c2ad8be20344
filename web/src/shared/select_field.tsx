// A labelled choice between some options, in groups where that helps.
import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  name: string;
  group?: string;
}

interface Props {
  label: string;
  value: string;
  options: Option[];
  onChange: (value: string) => void;
  /** The label is only for screen readers, where a table's heading says the same. */
  labelHidden?: boolean;
  disabled?: boolean;
}

export function SelectField({
  label,
  value,
  options,
  onChange,
  labelHidden = false,
  disabled = false,
}: Props) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div class="ds-field">
      <label class={labelHidden ? 'ds-sr-only' : 'ds-label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="ds-input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {groups.map((group) => {
          const inGroup = options.filter((option) => option.group === group);
          const lines = inGroup.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ));
          return group ? (
            <optgroup key={group} label={group}>
              {lines}
            </optgroup>
          ) : (
            lines
          );
        })}
      </select>
    </div>
  );
}
