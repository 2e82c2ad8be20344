// Writing an assistant: how it greets and answers, what it reads, and what it offers.
import type { AssistantBody } from '../api/library';
import { listModels } from '../api/language_models';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { TextArea } from '../shared/text_area';
import { useLoaded } from '../shared/use_loaded';
import { useSpaces } from '../shared/use_spaces';
import { AssistantDocuments } from './assistant_documents';
import type { FormProps } from './kinds';
import { PromptArea } from './prompt_area';
import { ToolChoice } from './tool_choice';
import { useHomes } from './use_homes';

export function AssistantForm({ value, onChange }: FormProps) {
  const { library } = useMessages();
  const assistant = value as AssistantBody;
  const change = (part: Partial<AssistantBody>) => onChange({ ...assistant, ...part });
  const homes = useHomes();
  const spaces = useSpaces(homes);
  const models = useLoaded(listModels, 'models');
  const known = models.value ?? [];
  const slugs = known.map(({ slug }) => slug);
  return (
    <>
      <TextArea
        label={library.part('greeting')}
        hint={library.greetingHint}
        rows={2}
        value={assistant.greeting}
        onInput={(greeting) => change({ greeting })}
      />
      <TextArea
        label={library.part('questions')}
        hint={library.questionsHint}
        value={assistant.questions.join('\n')}
        onInput={(text) => change({ questions: text === '' ? [] : text.split('\n') })}
      />
      <PromptArea
        label={library.part('instructions')}
        hint={library.instructionsHint}
        rows={6}
        value={assistant.instructions}
        onInput={(instructions) => change({ instructions })}
      />
      <ProblemNote problem={spaces.problem} onRetry={spaces.reload} />
      {spaces.value && (
        <ChoiceGroup
          type="checkbox"
          legend={library.part('spaces')}
          hint={library.spacesHint}
          options={spaces.value.map(({ id, name, organisation }) => ({
            value: String(id),
            name: `${name} (${homes.find((home) => home.id === organisation)?.name ?? ''})`,
          }))}
          chosen={assistant.spaces.map(String)}
          onChange={(chosen) => change({ spaces: chosen.map(Number) })}
        />
      )}
      <AssistantDocuments ids={assistant.documents} onChange={(documents) => change({ documents })} />
      <ToolChoice chosen={assistant.tools} onChange={(tools) => change({ tools })} />
      <ProblemNote problem={models.problem} onRetry={models.reload} />
      {models.value && (
        <SelectField
          label={library.part('model')}
          value={assistant.model}
          options={[
            { value: '', name: library.anyModel },
            ...known.map(({ slug, name }) => ({ value: slug, name })),
            // One that is gone stays until something else is chosen.
            ...(assistant.model === '' || slugs.includes(assistant.model)
              ? []
              : [{ value: assistant.model, name: library.modelGone(assistant.model) }]),
          ]}
          onChange={(model) => change({ model })}
        />
      )}
    </>
  );
}
