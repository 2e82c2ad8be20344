// The keys that programs ask with: everybody's own, and for administrators those of the organisation's services.
import { listKeys, type KeyHolder } from '../api/keys';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { KeyForm } from './key_form';
import { KeyTable } from './key_table';

export function KeysPage() {
  const { keys } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(keys.title);
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {keys.title}
      </h1>
      <p class="lead">{keys.lead}</p>
      <p>
        {keys.address}: <code>{location.origin}/v1</code>
      </p>
      <Keys holder={null} title={keys.own} />
      {organisation.role === 'administrator' && (
        <Keys holder={organisation.id} title={keys.services} help={keys.servicesHelp(organisation.name)} />
      )}
    </main>
  );
}

function Keys({ holder, title, help }: { holder: KeyHolder; title: string; help?: string }) {
  const { keys, loading } = useMessages();
  const listed = useLoaded(() => listKeys(holder), holder ?? 'own');
  const id = holder === null ? 'own-keys' : 'service-keys';
  return (
    <section class="administration-section" aria-labelledby={id}>
      <h2 id={id} class="ds-heading" data-size="xs">
        {title}
      </h2>
      {help && <p class="quiet">{help}</p>}
      <ProblemNote problem={listed.problem} onRetry={listed.reload} />
      {listed.value && listed.value.length > 0 && <KeyTable keys={listed.value} onChanged={listed.reload} />}
      {listed.value?.length === 0 && <p class="quiet">{keys.none}</p>}
      {!listed.value && !listed.problem && <p class="quiet">{loading}</p>}
      <KeyForm holder={holder} onMade={listed.reload} />
    </section>
  );
}
