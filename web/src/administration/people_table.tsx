// The people of an organisation, with their roles.
import { useState } from 'preact/hooks';
import { changeRole, removePerson } from '../api/people';
import { asProblem, type Problem } from '../api/problem';
import type { Member, Role } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { RoleChoice } from './role_choice';

interface Props {
  people: Member[];
  onChanged: () => Promise<void>;
}

export function PeopleTable({ people, onChanged }: Props) {
  const { administration } = useMessages();
  const { session, organisation } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);

  const giveRole = async ({ id, name }: Member, role: Role) => {
    setProblem(null);
    try {
      await changeRole(organisation.id, id, role);
      announce(administration.roleChanged(name, administration.roles[role]));
    } catch (error) {
      setProblem(asProblem(error));
    }
    await onChanged();
  };
  const remove = async ({ id, name }: Member) => {
    await removePerson(organisation.id, id);
    announce(administration.removed(name));
    await onChanged();
  };
  return (
    <>
      <ProblemNote problem={problem} />
      <table class="ds-table stacking people">
        <thead>
          <tr>
            <th scope="col">{administration.person}</th>
            <th scope="col">{administration.email}</th>
            <th scope="col">{administration.role}</th>
            <th scope="col">
              <span class="ds-sr-only">{administration.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const self = person.id === session.person.id;
            return (
              <tr key={person.id}>
                <td>
                  {person.name}
                  {self && ` (${administration.you})`}
                </td>
                <td data-label={administration.email}>{person.email}</td>
                <td data-label={administration.role}>
                  {/* Nobody takes their own rights away by a slip; another administrator can. */}
                  <RoleChoice
                    label={administration.roleOf(person.name)}
                    labelHidden
                    role={person.role}
                    disabled={self}
                    onChange={(role) => void giveRole(person, role)}
                  />
                </td>
                <td class="row-actions">
                  {!self && (
                    <button
                      type="button"
                      class="ds-button"
                      data-variant="tertiary"
                      data-icon
                      aria-label={administration.removeOf(person.name)}
                      onClick={() => setRemoving(person)}
                    >
                      <Icon name="trash" />
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {removing && (
        <ConfirmDialog
          title={administration.removeTitle}
          text={administration.removeText(removing.name, organisation.name)}
          action={administration.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
