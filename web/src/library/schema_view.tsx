// What a schema asks for.
import { useMessages } from '../messages/language';
import type { ViewProps } from './kinds';

interface Field {
  name: string;
  kind: string;
}

export function SchemaView({ body }: ViewProps) {
  const { fieldWork } = useMessages();
  const kinds: Record<string, string> = fieldWork.kinds;
  return (
    <ul class="library-steps">
      {((body['fields'] ?? []) as Field[]).map(({ name, kind }) => (
        <li key={name}>
          {name}
          <span class="quiet"> – {kinds[kind] ?? kind}</span>
        </li>
      ))}
    </ul>
  );
}
