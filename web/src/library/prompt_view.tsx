// What a prompt says.
import type { ViewProps } from './kinds';

export function PromptView({ body }: ViewProps) {
  return <p class="library-text">{String(body['text'] ?? '')}</p>;
}
