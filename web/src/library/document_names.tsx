// Documents by their names, with those that can't be read any more said to be so.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { useDocuments } from './use_documents';

export function DocumentNames({ ids }: { ids: number[] }) {
  const { library } = useMessages();
  const documents = useDocuments(ids);
  return (
    <ul>
      {ids.map((id) => {
        const document = documents.value?.get(id);
        return (
          <li key={id}>
            {document ? (
              <Link class="ds-link" to={paths.document(id)}>
                {document.title || document.name}
              </Link>
            ) : (
              documents.value && <span class="quiet">{library.documentGone(id)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
