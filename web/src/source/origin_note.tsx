// Where a document was fetched, and on what terms.
import type { Origin } from '../api/types';
import { formatDay } from '../messages/formats';
import { useLanguage } from '../messages/language';

/** The address as a person says it. */
const shortened = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

export function OriginNote({ origin }: { origin: Origin | null }) {
  const { language, messages } = useLanguage();
  const { sources } = messages;
  // Anything else than a web address, such as a path on the server, is no link for a reader.
  if (!origin || !/^https?:/.test(origin.url)) return null;
  const { url, licence, publisher, published } = origin;
  const terms = [publisher, published && formatDay(published, language), licence && sources.licence(licence)];
  return (
    <p class="quiet origin">
      {sources.fetchedFrom}{' '}
      <a class="ds-link" href={url} target="_blank" rel="noreferrer">
        {shortened(url)}
      </a>
      {terms.filter(Boolean).map((term) => ` · ${term}`)}
    </p>
  );
}
