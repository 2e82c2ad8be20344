// What a prompt says.
import type { ViewProps } from './kinds';

export function PromptView({ body }: ViewProps) {
  return <p class="entry-text">{String(body['text'] ?? '')}</p>;
}
