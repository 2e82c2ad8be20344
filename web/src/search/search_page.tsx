// Searching: words and filters, the hits, and the one that is being read beside them.
import { useRef } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { useSession } from '../session/session_context';
import { Filters } from '../shared/filters';
import { ProblemNote } from '../shared/problem_note';
import { useFocusBack } from '../shared/use_focus_back';
import { usePageTitle } from '../shared/use_page_title';
import { useSpaces } from '../shared/use_spaces';
import { SourcePanel } from '../source/source_panel';
import { NothingFound } from './nothing_found';
import { SearchField } from './search_field';
import { SearchHits } from './search_hits';
import { SearchNotes } from './search_notes';
import type { SearchQuery } from './search_query';
import { SearchTips } from './search_tips';
import { useSearch } from './use_search';

interface Props {
  query: SearchQuery;
  /** The hit that is open, from 1. */
  hit: number | null;
}

export function SearchPage({ query, hit }: Props) {
  const { search } = useMessages();
  const { session } = useSession();
  const heading = usePageTitle(query.words === '' ? search.title : `${query.words} – ${search.title}`);
  const spaces = useSpaces(session.organisations);
  const { found, searching, problem, reload } = useSearch(query);
  const page = useRef<HTMLElement>(null);

  const places = (found?.hits ?? []).map((each, index) => ({ ...each, n: index + 1 }));
  const current = searching ? undefined : places.find(({ n }) => n === hit);
  const read = useRef(hit);
  read.current = hit ?? read.current;
  useFocusBack(hit !== null, () => page.current?.querySelectorAll('.hit-title a')[read.current! - 1]);
  return (
    <div class="search-view" data-source={current !== undefined || undefined}>
      <main id="content" class="page search-page" ref={page}>
        <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
          {search.title}
        </h1>
        <SearchField
          words={query.words}
          onSearch={(words) => navigate(paths.search({ ...query, words, page: 1 }))}
        />
        <Filters
          value={query}
          spaces={spaces.value ?? []}
          onChange={(changed) => navigate(paths.search({ ...query, ...changed, page: 1 }), 'replace')}
        />
        <ProblemNote problem={problem} onRetry={reload} />
        {query.words === '' && <SearchTips />}
        {searching && !found && <p class="quiet">{search.searching}</p>}
        {found && <SearchNotes query={query} found={found} />}
        {found?.hits.length === 0 && <NothingFound query={query} />}
        {found && found.hits.length > 0 && (
          <SearchHits
            query={query}
            found={found}
            spaces={spaces.value ?? []}
            searching={searching}
            open={hit}
            onPage={(page) => {
              navigate(paths.search({ ...query, page }));
              heading.current?.focus();
            }}
          />
        )}
      </main>
      {current && (
        <SourcePanel
          places={places}
          current={current}
          texts={search}
          onChoose={(n) => navigate(paths.search(query, n), 'replace')}
          onClose={() => navigate(paths.search(query), 'replace')}
        />
      )}
    </div>
  );
}
