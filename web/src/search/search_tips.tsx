// Before the first search: ways to write one, each with an example that can be tried.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { everything } from './search_query';

const ways = ['words', 'phrase', 'without', 'section'] as const;

export function SearchTips() {
  const { search } = useMessages();
  return (
    <section class="search-tips" aria-labelledby="search-tips">
      <h2 id="search-tips" class="small-heading">
        {search.tips}
      </h2>
      <dl>
        {ways.map((way) => (
          <div key={way}>
            <dt>
              <Link to={paths.search({ ...everything, words: search.example[way] })} class="search-example">
                {search.example[way]}
              </Link>
            </dt>
            <dd>{search.tip[way]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
