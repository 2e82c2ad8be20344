// What kind of source it is, each with a word about what it does.
import type { SourceKind } from '../api/connected_sources';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { operatorsKind, sourceKinds } from './source_kinds';

interface Props {
  kind: SourceKind;
  onChange: (kind: SourceKind) => void;
}

export function KindChoice({ kind, onChange }: Props) {
  const { connected } = useMessages();
  const { session } = useSession();
  const offered = sourceKinds.filter((each) => each !== operatorsKind || session.person.is_operator);
  return (
    <ChoiceGroup
      type="radio"
      legend={connected.kind}
      options={offered.map((value) => ({
        value,
        name: connected.kinds[value],
        help: connected.kindHelp[value],
      }))}
      chosen={[kind]}
      onChange={([chosen]) => onChange(chosen as SourceKind)}
    />
  );
}
