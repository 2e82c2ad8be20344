// What an assistant reads, and how it answers.
import type { AssistantBody } from '../api/library';
import { useMessages } from '../messages/language';
import { useSpaces } from '../shared/use_spaces';
import { DocumentNames } from './document_names';
import { FactList, type Fact } from './fact_list';
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
  const facts: Fact[] = [
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
  return <FactList facts={facts} />;
}
