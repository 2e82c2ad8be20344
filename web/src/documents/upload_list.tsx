// The files that are being added, one line each.
import { useMessages } from '../messages/language';
import { UploadRow } from './upload_row';
import type { Uploads } from './use_uploads';

export function UploadList({ uploads, retry, cancel, clear }: Uploads) {
  const { upload } = useMessages();
  if (uploads.length === 0) return null;
  const ended = uploads.some(({ state }) => state === 'sent' || state === 'failed');
  return (
    <section class="uploads" aria-label={upload.listLabel}>
      <ul>
        {uploads.map((each) => (
          <UploadRow
            key={each.key}
            upload={each}
            onRetry={() => retry(each.key)}
            onCancel={() => cancel(each.key)}
          />
        ))}
      </ul>
      {ended && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={clear}>
          {upload.clear}
        </button>
      )}
    </section>
  );
}
