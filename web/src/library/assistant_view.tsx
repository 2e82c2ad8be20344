// What an assistant reads, and how it answers.
import type { ComponentChildren } from 'preact';
import type { AssistantBody } from '../api/library';
import { useMessages } from '../messages/language';
import { useSpaces } from '../shared/use_spaces';
import { DocumentNames } from './document_names';
import type { ViewProps } from './kinds';
import { useHomes } from './use_homes';
import { useTools } from './use_tools';

export function AssistantView({ body }: ViewProps) {
  const { library } = useMessages();
  const assistant = body as AssistantBody;
  const spaces = useSpaces(useHomes()).value ?? [];
  const tools = useTools(assistant.tools);
  const names = assistant.spaces.map(
    (id) => spaces.find((space) => space.id === id)?.name ?? library.spaceUnread,
  );
  const facts: [string, ComponentChildren][] = [
    [library.part('greeting'), assistant.greeting],
    [library.part('questions'), assistant.questions.join('\n')],
    [library.part('instructions'), assistant.instructions],
    [library.part('spaces'), names.length > 0 ? names.join(', ') : library.allSpaces],
    [
      library.part('documents'),
      assistant.documents.length > 0 ? <DocumentNames ids={assistant.documents} /> : library.allDocuments,
    ],
    [library.part('tools'), tools.map(({ name }) => name).join(', ')],
    [library.part('model'), assistant.model],
  ];
  return (
    <dl class="library-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="library-text">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
