// The space that an entry is shared in: whoever reads that may use it.
import { useEffect } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { SelectField } from '../shared/select_field';
import { useSpaces } from '../shared/use_spaces';

interface Props {
  /** "": none has been chosen yet. */
  value: string;
  onChange: (space: string) => void;
}

/** Those that the person edits; the first of the own organisation is chosen where none was. */
export function SpaceChoice({ value, onChange }: Props) {
  const { library } = useMessages();
  const { session, organisation } = useSession();
  const editable = session.organisations
    .filter(({ role }) => role !== 'reader')
    .sort((a, b) => Number(b.id === organisation.id) - Number(a.id === organisation.id));
  const spaces = useSpaces(editable);
  const known = spaces.value ?? [];
  const first = known[0];
  useEffect(() => {
    if (value === '' && first) onChange(String(first.id));
  }, [value, first?.id]);
  return (
    <>
      <ProblemNote problem={spaces.problem} onRetry={spaces.reload} />
      <SelectField
        label={library.sharedIn}
        value={value}
        options={known.map(({ id, name, organisation }) => ({
          value: String(id),
          name,
          group: editable.find((each) => each.id === organisation)?.name ?? '',
        }))}
        onChange={onChange}
      />
    </>
  );
}
