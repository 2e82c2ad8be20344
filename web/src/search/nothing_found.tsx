// When nothing fits: what to try.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { activeFilters } from '../shared/filters';
import { Link } from '../shared/link';
import { everything, type SearchQuery } from './search_query';

export function NothingFound({ query }: { query: SearchQuery }) {
  const { search, filters } = useMessages();
  return (
    <div class="nothing" role="status">
      <p>
        <strong>{search.nothing(query.words)}</strong>
      </p>
      <p>{search.nothingHelp}</p>
      {activeFilters(query) > 0 && (
        <p>
          {search.nothingFiltered}{' '}
          <Link to={paths.search({ ...everything, words: query.words })} class="ds-link">
            {filters.clear}
          </Link>
        </p>
      )}
    </div>
  );
}
