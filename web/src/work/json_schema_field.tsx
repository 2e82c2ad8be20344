// A JSON Schema in place of fields that are filled in one by one.
import { useId, useState } from 'preact/hooks';
import { useMessages } from '../messages/language';

interface Props {
  value: object | undefined;
  /** Undefined: there is none any more. */
  onChange: (schema: object | undefined) => void;
}

/** The object that the text is, or null. */
function objectIn(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

export function JsonSchemaField({ value, onChange }: Props) {
  const { fieldWork } = useMessages();
  const id = useId();
  const [typed, setTyped] = useState(value ? JSON.stringify(value, null, 2) : '');
  const wrong = typed.trim() !== '' && objectIn(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    onChange(objectIn(text) ?? undefined);
  };
  return (
    <details class="unfolding" open={typed !== ''}>
      <summary>{fieldWork.jsonSchema}</summary>
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {fieldWork.jsonSchemaText}
        </label>
        <textarea
          id={id}
          class="ds-input"
          rows={6}
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {wrong && (
          <p id={`${id}-error`} class="ds-validation-message" data-field="validation">
            {fieldWork.jsonSchemaWrong}
          </p>
        )}
      </div>
    </details>
  );
}
