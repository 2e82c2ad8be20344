// The classes of a plan, and how many examples each has.
import { useMessages } from '../messages/language';
import type { ViewProps } from './kinds';

interface PlanClass {
  name: string;
  description?: string;
  examples?: string[];
  documents?: number[];
}

export function PlanView({ body }: ViewProps) {
  const { library } = useMessages();
  return (
    <dl class="library-facts">
      {((body['classes'] ?? []) as PlanClass[]).map(({ name, description, examples, documents }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {description && <p>{description}</p>}
            <p class="quiet">{library.examples((examples ?? []).length + (documents ?? []).length)}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
