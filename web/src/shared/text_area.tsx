// A labelled field for text of several lines, with a hint and, when something is wrong, a sentence about it.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  hint?: string;
  error?: string | null;
}

export function TextArea({ label, value, onInput, rows = 4, hint, error = null }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} data-field="description">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class="ds-input"
        rows={rows}
        value={value}
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
