// The hits of a search, with the way to more of them and on to the chat.
import { reachableHits, type Found } from '../api/search';
import type { Space } from '../api/types';
import { formatNumber } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { navigate, paths } from '../routes';
import { keepDraft } from '../session/drafts';
import { useSession } from '../session/session_context';
import { Icon } from '../shared/icons';
import { Paging } from '../shared/paging';
import { useDocumentTypes } from '../shared/use_document_types';
import { SearchHit } from './search_hit';
import type { SearchQuery } from './search_query';
import { hitsPerPage } from './use_search';

interface Props {
  query: SearchQuery;
  found: Found;
  spaces: Space[];
  searching: boolean;
  open: number | null;
  onPage: (page: number) => void;
}

export function SearchHits({ query, found, spaces, searching, open, onPage }: Props) {
  const { language, messages } = useLanguage();
  const { search } = messages;
  const { session } = useSession();
  const types = useDocumentTypes();
  const ownerOf = (organisation: number, space: number) =>
    [
      session.organisations.length > 1 && session.organisations.find(({ id }) => id === organisation)?.name,
      spaces.find(({ id }) => id === space)?.name,
    ]
      .filter(Boolean)
      .join(' · ');
  const { hits, total } = found;
  const also = found.understood.synonyms.flatMap((synonym) => synonym.also);
  const ask = () => {
    keepDraft(null, query.words);
    navigate(paths.start);
  };
  return (
    <>
      <div class="search-summary">
        <p class="quiet" role="status">
          {search.found(formatNumber(total, language), total > hitsPerPage)}
          {also.length > 0 && `. ${search.alsoFor} ${also.join(', ')}.`}
        </p>
        <button type="button" class="ds-button" data-variant="secondary" onClick={ask}>
          <Icon name="chats" />
          {search.ask}
        </button>
      </div>
      <ol class="hits" aria-busy={searching}>
        {hits.map((hit, index) => (
          <SearchHit
            key={`${hit.id}-${hit.start}`}
            hit={hit}
            to={paths.search(query, index + 1)}
            open={open === index + 1}
            owner={ownerOf(hit.organisation, hit.space)}
            type={hit.type && types.nameOf(hit.type)}
          />
        ))}
      </ol>
      <Paging
        offset={(query.page - 1) * hitsPerPage}
        count={hitsPerPage}
        total={Math.min(total, reachableHits)}
        onOffset={(offset) => onPage(offset / hitsPerPage + 1)}
      />
    </>
  );
}
