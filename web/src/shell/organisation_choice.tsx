// The organisation that a person works in: a choice when there are several, else its name.
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { useSession } from '../session/session_context';

export function OrganisationChoice() {
  const { navigation } = useMessages();
  const { organisation, choices, chooseOrganisation } = useSession();
  if (choices.length === 1) return <span class="organisation-name">{organisation.name}</span>;
  const choose = (id: number) => {
    chooseOrganisation(id);
    // A conversation belongs to the organisation that was left.
    if (location.pathname.startsWith('/samtal')) navigate(paths.start);
  };
  return (
    <select
      class="ds-input organisation-choice"
      aria-label={navigation.organisation}
      value={organisation.id}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
