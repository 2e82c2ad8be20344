// A labelled choice between some options, in groups where that helps.
import { Field, type FieldProps } from './field';

export interface Option {
  value: string;
  name: string;
  group?: string;
}

interface Props extends FieldProps {
  value: string;
  options: Option[];
  onChange: (value: string) => void;
  disabled?: boolean;
}

export function SelectField({ value, options, onChange, disabled = false, ...frame }: Props) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <Field {...frame}>
      {(control) => (
        <select
          {...control}
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
      )}
    </Field>
  );
}
