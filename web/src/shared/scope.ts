// Which documents the list shows: all that the person reads, an organisation's, or a space's.
import type { Organisation, Space } from '../api/types';
import type { Messages } from '../messages/sv';
import type { Option } from './select_field';

export type Scope = 'all' | `organisation-${number}` | `space-${number}`;

export const isScope = (text: string): text is Scope => /^(all|(organisation|space)-\d+)$/.test(text);

export const scopeOf = (organisation: Organisation): Scope => `organisation-${organisation.id}`;

export function scopeFilter(scope: Scope): { organisation: number | null; space: number | null } {
  const [kind, id] = scope.split('-');
  return {
    organisation: kind === 'organisation' ? Number(id) : null,
    space: kind === 'space' ? Number(id) : null,
  };
}

export function scopeOptions(
  organisations: Organisation[],
  spaces: Space[],
  { scope: texts }: Messages,
): Option[] {
  const all: Option = { value: 'all', name: texts.everything };
  return organisations.reduce<Option[]>(
    (options, organisation) => {
      const group = organisation.name;
      const whole = { value: scopeOf(organisation), name: texts.allOf(organisation.name), group };
      const own = spaces.filter((space) => space.organisation === organisation.id);
      return [...options, whole, ...own.map(({ id, name }) => ({ value: `space-${id}`, name, group }))];
    },
    [all],
  );
}
