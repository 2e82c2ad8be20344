// Writing a prompt.
import { useMessages } from '../messages/language';
import { TextArea } from '../shared/text_area';
import type { FormProps } from './kinds';

export function PromptForm({ value, onChange }: FormProps) {
  const { library } = useMessages();
  return (
    <TextArea
      label={library.promptText}
      hint={library.promptHint}
      rows={8}
      value={String(value['text'] ?? '')}
      onInput={(text) => onChange({ ...value, text })}
    />
  );
}
