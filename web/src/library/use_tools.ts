// An assistant's tools by the names that people know them by.
import { listWorkflows, type AssistantTool } from '../api/library';
import { useMessages } from '../messages/language';
import { useLoaded } from '../shared/use_loaded';

export interface NamedTool {
  tool: AssistantTool;
  name: string;
}

/** Without workflows that are gone. */
export function useTools(tools: AssistantTool[]): NamedTool[] {
  const { work } = useMessages();
  const wanted = tools.some(({ workflow }) => workflow !== undefined);
  const workflows = useLoaded(async () => (wanted ? listWorkflows() : []), String(wanted));
  return tools.flatMap((tool) => {
    if (tool.kind !== undefined) return [{ tool, name: work.kind(tool.kind).name }];
    const found = workflows.value?.find(({ id }) => id === tool.workflow);
    return found ? [{ tool, name: found.name }] : [];
  });
}
