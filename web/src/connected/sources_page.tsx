// The sources that an organisation's documents come from by themselves.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { usePageTitle } from '../shared/use_page_title';
import { useSpaces } from '../shared/use_spaces';
import { AddSource } from './add_source';
import { SourceCard } from './source_card';
import { useSources } from './use_sources';

export function SourcesPage() {
  const { connected } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(connected.title);
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {connected.title}
      </h1>
      {organisation.role === 'reader' ? <p class="lead">{connected.notAllowed}</p> : <Sources />}
    </main>
  );
}

function Sources() {
  const { connected, loading } = useMessages();
  const { organisation } = useSession();
  const [adding, setAdding] = useState(false);
  const sources = useSources(organisation.id);
  const spaces = useSpaces([organisation]);
  const known = spaces.value ?? [];
  return (
    <>
      <p class="lead">{connected.lead}</p>
      <button
        type="button"
        class="ds-button connected-add"
        disabled={known.length === 0}
        onClick={() => setAdding(true)}
      >
        <Icon name="plus" />
        {connected.add}
      </button>
      <ProblemNote
        problem={sources.problem ?? spaces.problem}
        onRetry={sources.problem ? sources.reload : spaces.reload}
      />
      {!sources.value && !sources.problem && <p class="quiet">{loading}</p>}
      {sources.value?.length === 0 && <p class="nothing">{connected.none}</p>}
      {sources.value && sources.value.length > 0 && (
        <ul class="connected-list">
          {sources.value.map((source) => (
            <SourceCard key={source.id} source={source} spaces={known} onChanged={sources.reload} />
          ))}
        </ul>
      )}
      {adding && <AddSource spaces={known} onAdded={sources.reload} onClose={() => setAdding(false)} />}
    </>
  );
}
