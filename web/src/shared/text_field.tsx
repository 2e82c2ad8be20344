// A field for one line of text.
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'url' | 'number';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'off';
  readonly?: boolean;
}

export function TextField({
  value,
  onInput,
  type = 'text',
  autocomplete = 'off',
  readonly,
  ...frame
}: Props) {
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          type={type as 'text'} // one at a time is what the typings of <input> allow
          value={value}
          autocomplete={autocomplete}
          readOnly={readonly}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
