// A JSON Schema in place of fields that are filled in one by one.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { TextArea } from '../shared/text_area';

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
  const [typed, setTyped] = useState(value ? JSON.stringify(value, null, 2) : '');
  const wrong = typed.trim() !== '' && objectIn(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    onChange(objectIn(text) ?? undefined);
  };
  return (
    <details class="unfolding" open={typed !== ''}>
      <summary>{fieldWork.jsonSchema}</summary>
      <TextArea
        label={fieldWork.jsonSchemaText}
        rows={6}
        spellcheck={false}
        value={typed}
        onInput={type}
        error={wrong ? fieldWork.jsonSchemaWrong : null}
      />
    </details>
  );
}
