// Says that what is read has been replaced, and leads to what replaced it.
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';

export function NewerVersion({ document: { replaced_by } }: { document: Document }) {
  const { versions } = useMessages();
  if (replaced_by === null) return null;
  return (
    <p class="newer-version">
      {versions.older}{' '}
      <Link to={paths.document(replaced_by)} class="ds-link">
        {versions.newer}
      </Link>
    </p>
  );
}
