// What most sources need not be told: limits, and what to take and to leave.
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { TextField } from '../shared/text_field';
import { wrongNumbers, type SourceForm } from './source_form';
import { numberRanges, onNetwork, settingsOf } from './source_kinds';

interface Props {
  form: SourceForm;
  /** Whether somebody has tried to save: what is wrong is told of then. */
  checked: boolean;
  onChange: (changed: Partial<SourceForm>) => void;
}

export function MoreSettings({ form, checked, onChange }: Props) {
  const { language, messages } = useLanguage();
  const { connected } = messages;
  const { session } = useSession();
  const { kind, written, inside } = form;
  const { lists, numbers } = settingsOf(kind);
  const wrong = checked ? wrongNumbers(form) : [];
  const write = (name: keyof typeof written) => (text: string) =>
    onChange({ written: { ...written, [name]: text } });
  const outside = (name: keyof typeof numberRanges) => {
    const [least, most] = numberRanges[name];
    return connected.outside(formatNumber(least, language), formatNumber(most, language));
  };
  const listLabels = {
    include: [connected.include, connected.includeHelp],
    exclude: [connected.exclude, connected.list],
    hosts: [connected.hosts, connected.hostsHelp],
    types: [connected.types, connected.typesHelp],
  } as const;
  const numberLabels = {
    depth: connected.depth,
    items_max: connected.items,
    requests_per_minute: connected.pace,
  };
  return (
    <details class="unfolding" {...(wrong.length > 0 ? { open: true } : {})}>
      <summary>{connected.more}</summary>
      <div class="stack connected-more">
        {lists.map((name) => (
          <TextField
            key={name}
            label={listLabels[name][0]}
            hint={listLabels[name][1]}
            value={written[name]}
            onInput={write(name)}
          />
        ))}
        {numbers.map((name) => (
          <TextField
            key={name}
            type="number"
            label={numberLabels[name]}
            value={written[name]}
            onInput={write(name)}
            error={wrong.includes(name) ? outside(name) : null}
          />
        ))}
        {onNetwork(kind) && session.person.is_operator && (
          <ChoiceGroup
            type="checkbox"
            legend={connected.private}
            options={[{ value: 'inside', name: connected.privateChoice }]}
            chosen={inside ? ['inside'] : []}
            onChange={(chosen) => onChange({ inside: chosen.length > 0 })}
          />
        )}
      </div>
    </details>
  );
}
