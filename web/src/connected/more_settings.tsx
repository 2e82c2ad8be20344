// What most sources need not be told: limits, and what to take and to leave.
import type { SourceKind } from '../api/connected_sources';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { TextField } from '../shared/text_field';
import { onNetwork, settingsOf, type Written } from './source_kinds';

interface Props {
  kind: SourceKind;
  written: Written;
  onChange: (written: Written) => void;
  /** The source is inside the operator's own network. */
  inside: boolean;
  onInside: (inside: boolean) => void;
}

export function MoreSettings({ kind, written, onChange, inside, onInside }: Props) {
  const { connected } = useMessages();
  const { session } = useSession();
  const { lists, numbers } = settingsOf(kind);
  const labels = {
    include: [connected.include, connected.includeHelp],
    exclude: [connected.exclude, connected.list],
    hosts: [connected.hosts, connected.hostsHelp],
    types: [connected.types, connected.typesHelp],
    depth: [connected.depth],
    items_max: [connected.items],
    requests_per_minute: [connected.pace],
  };
  return (
    <details class="unfolding">
      <summary>{connected.more}</summary>
      <div class="stack connected-more">
        {[...lists, ...numbers].map((name) => {
          const [label = '', hint] = labels[name];
          return (
            <TextField
              key={name}
              label={label}
              {...(hint ? { hint } : { type: 'number' as const })}
              value={written[name]}
              onInput={(text) => onChange({ ...written, [name]: text })}
            />
          );
        })}
        {onNetwork(kind) && session.person.is_operator && (
          <ChoiceGroup
            type="checkbox"
            legend={connected.private}
            options={[{ value: 'inside', name: connected.privateChoice }]}
            chosen={inside ? ['inside'] : []}
            onChange={(chosen) => onInside(chosen.length > 0)}
          />
        )}
      </div>
    </details>
  );
}
