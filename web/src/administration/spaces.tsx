// The spaces of an organisation, and making new ones.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { listSpaces, setSpaceClass } from '../api/spaces';
import type { Member, SecurityClass, Space } from '../api/types';
import { useMessages } from '../messages/language';
import { ClassChoice } from '../models/class_choice';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { SpaceForm } from './space_form';

export function Spaces({ people }: { people: Member[] }) {
  const { administration, models } = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { organisation } = useSession();
  const spaces = useLoaded(() => listSpaces(organisation.id), organisation.id);
  const classify = async ({ id, name }: Space, level: SecurityClass) => {
    setProblem(null);
    try {
      await setSpaceClass(id, level);
      announce(models.spaceClassSet(name, models.classes[level]));
    } catch (error) {
      setProblem(asProblem(error));
    }
    await spaces.reload();
  };
  return (
    <section class="administration-section" aria-labelledby="spaces">
      <h2 id="spaces" class="ds-heading" data-size="xs">
        {administration.spaces}
      </h2>
      <p class="quiet">{administration.spacesHelp}</p>
      <p class="quiet">{models.classHelp}</p>
      <ProblemNote problem={spaces.problem} onRetry={spaces.reload} />
      <ProblemNote problem={problem} />
      {spaces.value?.length === 0 && <p>{administration.noSpaces}</p>}
      <ul class="spaces">
        {spaces.value?.map((space) => (
          <li key={space.id}>
            <Icon name={space.access === 'members' ? 'lock' : 'document'} />
            <span>
              <strong>{space.name}</strong>
              <span class="quiet">{administration.spaceReaders[space.access]}</span>
              <ClassChoice
                label={models.spaceClass(space.name)}
                value={space.security_class}
                onChange={(level) => void classify(space, level)}
              />
            </span>
          </li>
        ))}
      </ul>
      <SpaceForm people={people} onCreated={spaces.reload} />
    </section>
  );
}
