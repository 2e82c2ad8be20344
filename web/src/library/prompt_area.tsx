// A field for text of several lines, into which a prompt of the library can be put.
import { useRef } from 'preact/hooks';
import { TextArea, type TextAreaProps } from '../shared/text_area';
import { PromptButton } from './prompt_button';
import { usePrompt } from './use_prompt';

export function PromptArea(props: Omit<TextAreaProps, 'box'>) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { insert } = usePrompt(box, props.value, props.onInput);
  return (
    <div class="prompt-area">
      <TextArea {...props} box={box} />
      <PromptButton field={props.label} onChoose={insert} />
    </div>
  );
}
