// The document that a template is.
import { getDocument } from '../api/documents';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { useLoaded } from '../shared/use_loaded';
import type { ViewProps } from './kinds';

export function TemplateView({ body }: ViewProps) {
  const { library } = useMessages();
  const id = Number(body['document']);
  const document = useLoaded(() => getDocument(id), id);
  if (document.problem) return <p class="quiet">{library.documentGone(id)}</p>;
  if (!document.value) return null;
  return (
    <p>
      <Link class="ds-link" to={paths.document(id)}>
        {document.value.title || document.value.name}
      </Link>
    </p>
  );
}
