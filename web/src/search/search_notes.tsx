// Says how a search was understood: another spelling, or another search instead.
import type { Found } from '../api/search';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import type { SearchQuery } from './search_query';

interface Props {
  query: SearchQuery;
  found: Found;
}

export function SearchNotes({ query, found: { suggestion, understood } }: Props) {
  const { search } = useMessages();
  return (
    <>
      {understood.searched_instead && (
        <p class="search-note">{search.searchedInstead(query.words, understood.searched_instead)}</p>
      )}
      {suggestion && (
        <p class="search-note">
          {search.didYouMean}{' '}
          <Link to={paths.search({ ...query, words: suggestion, page: 1 })} class="ds-link">
            {suggestion}
          </Link>
          ?
        </p>
      )}
    </>
  );
}
