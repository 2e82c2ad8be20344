// What stands around everything that is filled in: the label, a hint, and, when something is wrong, a sentence about it.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  /** The label is only for screen readers, where something near says the same. */
  labelHidden?: boolean;
  hint?: string;
  error?: string | null;
}

/** What ties an input to its label, hint and error. */
export interface Control {
  id: string;
  class: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props extends FieldProps {
  children: (control: Control) => ComponentChildren;
}

export function Field({ label, labelHidden = false, hint, error = null, children }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class={labelHidden ? 'ds-sr-only' : 'ds-label'} for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} data-field="description">
          {hint}
        </p>
      )}
      {children({
        id,
        class: 'ds-input',
        'aria-invalid': error !== null,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p id={`${id}-error`} class="ds-validation-message" data-field="validation">
          {error}
        </p>
      )}
    </div>
  );
}
