// All versions of an entry, with what each changed, to go back to.
import { useState } from 'preact/hooks';
import { changeEntry, listEntryVersions, type Entry, type EntryVersion } from '../api/library';
import { formatDate } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { changedParts } from './changed_parts';

interface Props {
  entry: Entry;
  mayEdit: boolean;
  onRestored: () => Promise<void>;
}

/** Nothing where there has been only one. */
export function EntryVersions({ entry, mayEdit, onRestored }: Props) {
  const { language, messages } = useLanguage();
  const { library, versions: texts } = messages;
  const [restoring, setRestoring] = useState<EntryVersion | null>(null);
  const versions = useLoaded(() => listEntryVersions(entry.id), `${entry.id} ${entry.version}`);
  const restore = async ({ name, description, body, version }: EntryVersion) => {
    await changeEntry(entry.id, { name, description, body });
    announce(texts.restored(version));
    await onRestored();
  };
  const all = versions.value ?? [];
  if (versions.problem) return <ProblemNote problem={versions.problem} onRetry={versions.reload} />;
  if (all.length < 2) return null;
  const saidOf = (version: EntryVersion, at: number) => {
    const before = all[at + 1];
    return before
      ? library.changedParts(changedParts(before, version).map((part) => library.part(part)))
      : library.firstVersion;
  };
  return (
    <details class="unfolding versions">
      <summary>
        {texts.title} ({all.length})
      </summary>
      <ol>
        {all.map((version, at) => (
          <li key={version.version}>
            <strong>{texts.version(version.version)}</strong>
            <span class="quiet">
              {formatDate(version.changed_at, language)}. {saidOf(version, at)}
            </span>
            {mayEdit && at > 0 && (
              <button
                type="button"
                class="text-button"
                aria-label={texts.restoreOf(version.version)}
                onClick={() => setRestoring(version)}
              >
                {texts.restore}
              </button>
            )}
          </li>
        ))}
      </ol>
      {restoring && (
        <ConfirmDialog
          title={library.restoreTitle(restoring.version)}
          text={library.restoreText}
          action={texts.restore}
          color="accent"
          onConfirm={() => restore(restoring)}
          onClose={() => setRestoring(null)}
        />
      )}
    </details>
  );
}
