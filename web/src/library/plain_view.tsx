// The body of an entry of a kind that has no view of its own: its members, as they are.
import type { ViewProps } from './kinds';

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

export function PlainView({ body }: ViewProps) {
  return (
    <dl class="library-facts">
      {Object.entries(body).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <pre class="library-text">{shown(value)}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}
