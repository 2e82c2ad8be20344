// A field for text of several lines.
import type { RefObject } from 'preact';
import { Field, type FieldProps } from './field';

export interface TextAreaProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  /** False: no words, such as a program reads them. */
  spellcheck?: boolean;
  /** The field itself, for what writes at its cursor. */
  box?: RefObject<HTMLTextAreaElement | null>;
}

export function TextArea({ value, onInput, rows = 4, spellcheck, box, ...frame }: TextAreaProps) {
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          {...control}
          ref={box}
          rows={rows}
          spellcheck={spellcheck}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
