// What the organisation and the national base keep to work with again and again.
import { listEntries } from '../api/library';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { usePageTitle } from '../shared/use_page_title';
import { useSpaces } from '../shared/use_spaces';
import { EntryCard } from './entry_card';
import { kinds } from './kinds';
import { LibraryFilters } from './library_filters';
import type { LibraryQuery } from './library_query';
import { matching } from './matching';
import { useHomes } from './use_homes';

export function LibraryPage({ query }: { query: LibraryQuery }) {
  const { library, loading } = useMessages();
  const { organisation } = useSession();
  const heading = usePageTitle(library.title);
  const homes = useHomes();
  const spaces = useSpaces(homes);
  const entries = useLoaded(listEntries, 'library');

  const own = (entries.value ?? []).filter((entry) => homes.some(({ id }) => id === entry.organisation));
  const shown = matching(own, query);
  const present = [...new Set([...kinds.map(({ kind }) => kind), ...own.map(({ kind }) => kind)])];
  const change = (changed: Partial<LibraryQuery>) =>
    navigate(paths.library({ ...query, ...changed }), 'replace');
  const whereIs = (space: number, home: number) =>
    [homes.find(({ id }) => id === home)?.name, spaces.value?.find(({ id }) => id === space)?.name]
      .filter(Boolean)
      .join(', ');
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {library.title}
      </h1>
      <p class="lead">{library.lead}</p>
      {organisation.role !== 'reader' && (
        <div class="work-buttons">
          {kinds
            .filter(({ Form }) => Form)
            .map(({ kind }) => (
              <button
                key={kind}
                type="button"
                class="ds-button"
                data-variant="secondary"
                onClick={() => navigate(paths.newEntry(kind))}
              >
                <Icon name="plus" />
                {library.kind(kind).add}
              </button>
            ))}
        </div>
      )}
      <LibraryFilters
        value={query}
        kinds={present}
        spaces={spaces.value ?? []}
        organisations={homes}
        onChange={change}
      />
      <ProblemNote problem={entries.problem} onRetry={entries.reload} />
      <ProblemNote problem={spaces.problem} onRetry={spaces.reload} />
      {!entries.value && !entries.problem && <p class="quiet">{loading}</p>}
      {entries.value && (
        <>
          <p class="quiet" role="status">
            {library.count(shown.length)}
          </p>
          {shown.length === 0 ? (
            <p class="nothing">{own.length === 0 ? library.none : library.noneFound}</p>
          ) : (
            <ul class="library-cards">
              {shown.map((entry) => (
                <EntryCard key={entry.id} entry={entry} where={whereIs(entry.space, entry.organisation)} />
              ))}
            </ul>
          )}
        </>
      )}
    </main>
  );
}
