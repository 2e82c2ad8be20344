// For administrators: the people and the spaces of their organisation.
import { listPeople } from '../api/people';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { InviteForm } from './invite_form';
import { PeopleTable } from './people_table';
import { Spaces } from './spaces';

export function AdministrationPage() {
  const { administration } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(administration.title);
  const allowed = organisation.role === 'administrator';
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {administration.title}
      </h1>
      {allowed ? <Sections /> : <p class="lead">{administration.notAllowed}</p>}
    </main>
  );
}

function Sections() {
  const { administration, loading } = useMessages();
  const { organisation } = useSession();
  const people = useLoaded(() => listPeople(organisation.id), organisation.id);
  return (
    <>
      <p class="lead">{administration.lead(organisation.name)}</p>
      <section class="administration-section" aria-labelledby="people">
        <h2 id="people" class="ds-heading" data-size="xs">
          {administration.people}
        </h2>
        <p class="quiet">{administration.rolesHelp}</p>
        <ProblemNote problem={people.problem} onRetry={people.reload} />
        {people.value ? (
          <PeopleTable people={people.value} onChanged={people.reload} />
        ) : (
          !people.problem && <p class="quiet">{loading}</p>
        )}
        <InviteForm onInvited={people.reload} />
      </section>
      <Spaces people={people.value ?? []} />
    </>
  );
}
