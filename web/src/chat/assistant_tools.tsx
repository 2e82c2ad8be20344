// What an assistant offers to do, with the documents that the conversation's answers cite.
import type { AssistantTool } from '../api/library';
import type { Turn } from '../api/types';
import { useTools } from '../library/use_tools';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';

interface Props {
  tools: AssistantTool[];
  turns: Turn[];
}

// What fits into an address that people share.
const documentsMax = 50;

function citedIn(turns: Turn[]): number[] {
  const cited = turns.flatMap(({ citations }) => citations.map(({ id }) => id));
  return [...new Set(cited)].slice(0, documentsMax);
}

export function AssistantTools({ tools, turns }: Props) {
  const { assistants } = useMessages();
  const named = useTools(tools);
  if (named.length === 0) return null;
  const documents = citedIn(turns);
  return (
    <nav aria-label={assistants.tools}>
      <ul class="assistant-tools">
        {named.map(({ tool: { kind = '', workflow = null }, name }) => (
          <li key={`${kind}${workflow}`}>
            <Link class="tool-link" to={paths.workWith({ kind, entry: workflow, documents })}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
