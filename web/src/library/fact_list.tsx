// Names and what they stand for; what is empty is left out.
import type { ComponentChildren } from 'preact';

export type Fact = [name: string, value: ComponentChildren];

export function FactList({ facts }: { facts: Fact[] }) {
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
