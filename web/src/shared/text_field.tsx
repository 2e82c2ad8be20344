// A labelled text field with a hint and, when something is wrong with what is written, a sentence about it.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'url' | 'number';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'off';
  hint?: string;
  error?: string | null;
  readonly?: boolean;
}

export function TextField(props: Props) {
  const { label, value, onInput, type = 'text', autocomplete = 'off', hint, error = null, readonly } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} data-field="description">
          {hint}
        </div>
      )}
      <input
        id={id}
        class="ds-input"
        type={type as 'text'} // one at a time is what the typings of <input> allow
        value={value}
        autocomplete={autocomplete}
        readOnly={readonly}
        aria-invalid={error !== null}
        aria-describedby={described || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class="ds-validation-message" data-field="validation">
          {error}
        </p>
      )}
    </div>
  );
}
