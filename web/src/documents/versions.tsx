// All versions of a document, to read and to go back to.
import { useState } from 'preact/hooks';
import { listVersions, restoreVersion } from '../api/documents';
import type { Document } from '../api/types';
import { formatDate } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { navigate, paths } from '../routes';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { Link } from '../shared/link';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';

interface Props {
  /** The version that is being read. */
  document: Document;
  editable: boolean;
  /** Which version is the newest has changed. */
  onRestored: () => Promise<void>;
}

/** Nothing where there has been only one. */
export function Versions({ document, editable, onRestored }: Props) {
  const { language, messages } = useLanguage();
  const { versions } = messages;
  const [restoring, setRestoring] = useState<Document | null>(null);
  const list = useLoaded(() => listVersions(document.id), document.id);
  const restore = async ({ id, version }: Document) => {
    const restored = await restoreVersion(id);
    announce(versions.restored(version));
    if (restored.id === document.id) await Promise.all([list.reload(), onRestored()]);
    else navigate(paths.document(restored.id), 'replace');
  };
  if (list.problem) return <ProblemNote problem={list.problem} onRetry={list.reload} />;
  const all = list.value ?? [];
  if (all.length < 2) return null;
  return (
    <details class="unfolding versions">
      <summary>
        {versions.title} ({all.length})
      </summary>
      <ol>
        {all.map((each, index) => {
          const said = [index === 0 && versions.newest, each.id === document.id && versions.reading];
          return (
            <li key={each.id}>
              {each.id === document.id ? (
                <strong>{versions.version(each.version)}</strong>
              ) : (
                <Link to={paths.document(each.id)} class="ds-link">
                  {versions.version(each.version)}
                </Link>
              )}
              <span class="quiet">
                {[formatDate(each.added_at, language), ...said].filter(Boolean).join(', ')}
              </span>
              {editable && each.state === 'replaced' && (
                <button
                  type="button"
                  class="text-button"
                  aria-label={versions.restoreOf(each.version)}
                  onClick={() => setRestoring(each)}
                >
                  {versions.restore}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {restoring && (
        <ConfirmDialog
          title={versions.restoreTitle}
          text={versions.restoreText(restoring.version)}
          action={versions.restore}
          color="accent"
          onConfirm={() => restore(restoring)}
          onClose={() => setRestoring(null)}
        />
      )}
    </details>
  );
}
