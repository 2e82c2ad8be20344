// Where a document was fetched, and on what terms.
import type { Origin } from '../api/types';
import { formatDay } from '../messages/formats';
import { useLanguage } from '../messages/language';

/** The address as a person says it. */
const shortened = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

export function OriginNote({ origin }: { origin: Origin | null }) {
  const { language, messages } = useLanguage();
  const { sources } = messages;
  if (!origin) return null;
  const { url, licence, publisher, published } = origin;
  // Anything else than a web address, such as a path on the server, is no link for a reader.
  const linked = /^https?:/.test(url);
  const terms = [
    publisher,
    published && formatDay(published, language),
    licence && sources.licence(licence),
  ].filter(Boolean);
  if (!linked && terms.length === 0) return null;
  return (
    <p class="quiet origin">
      {linked && (
        <>
          {sources.fetchedFrom}{' '}
          <a class="ds-link" href={url} target="_blank" rel="noreferrer">
            {shortened(url)}
          </a>
          {terms.length > 0 && ' · '}
        </>
      )}
      {terms.join(' · ')}
    </p>
  );
}
