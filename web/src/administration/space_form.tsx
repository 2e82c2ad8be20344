// Makes a space and says who reads it.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { createSpace, setSpaceMembers } from '../api/spaces';
import type { Access, Member } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { slugOf } from './slug';

interface Props {
  people: Member[];
  onCreated: () => Promise<void>;
}

export function SpaceForm({ people, onCreated }: Props) {
  const { administration } = useMessages();
  const { session, organisation } = useSession();
  const [name, setName] = useState('');
  const [access, setAccess] = useState<Access>('organisation');
  const [members, setMembers] = useState<string[]>([String(session.person.id)]);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    setProblem(null);
    if (name.trim() === '') return;
    try {
      const space = await createSpace(organisation.id, { slug: slugOf(name), name: name.trim(), access });
      if (access === 'members') await setSpaceMembers(space.id, members.map(Number));
      announce(administration.spaceCreated(space.name));
      setName('');
      await onCreated();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const accesses: Access[] = ['organisation', 'members'];
  return (
    <form class="space-form stack" noValidate aria-labelledby="new-space" onSubmit={submit}>
      <h3 id="new-space" class="ds-heading" data-size="2xs">
        {administration.newSpace}
      </h3>
      <ProblemNote problem={problem} />
      <TextField
        label={administration.spaceName}
        value={name}
        onInput={setName}
        error={missing ? administration.spaceNameMissing : null}
      />
      <ChoiceGroup
        type="radio"
        legend={administration.spaceAccess}
        options={accesses.map((value) => ({ value, name: administration.access[value] }))}
        chosen={[access]}
        onChange={([value]) => setAccess(value as Access)}
      />
      {access === 'members' && (
        <ChoiceGroup
          type="checkbox"
          legend={administration.spaceMembers}
          hint={administration.spaceMembersHelp}
          options={people.map((person) => ({ value: String(person.id), name: person.name }))}
          chosen={members}
          onChange={setMembers}
        />
      )}
      <button type="submit" class="ds-button">
        {administration.createSpace}
      </button>
    </form>
  );
}
