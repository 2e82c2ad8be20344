// The spaces of an organisation, and making new ones.
import { listSpaces } from '../api/spaces';
import type { Member } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { SpaceForm } from './space_form';

export function Spaces({ people }: { people: Member[] }) {
  const { administration } = useMessages();
  const { organisation } = useSession();
  const spaces = useLoaded(() => listSpaces(organisation.id), organisation.id);
  return (
    <section class="administration-section" aria-labelledby="spaces">
      <h2 id="spaces" class="ds-heading" data-size="xs">
        {administration.spaces}
      </h2>
      <p class="quiet">{administration.spacesHelp}</p>
      <ProblemNote problem={spaces.problem} onRetry={spaces.reload} />
      {spaces.value?.length === 0 && <p>{administration.noSpaces}</p>}
      <ul class="spaces">
        {spaces.value?.map(({ id, name, access }) => (
          <li key={id}>
            <Icon name={access === 'members' ? 'lock' : 'document'} />
            <span>
              <strong>{name}</strong>
              <span class="quiet">{administration.spaceReaders[access]}</span>
            </span>
          </li>
        ))}
      </ul>
      <SpaceForm people={people} onCreated={spaces.reload} />
    </section>
  );
}
