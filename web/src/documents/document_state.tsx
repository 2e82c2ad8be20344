// How it is with a document: ready, failed, or how far it has come.
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { IntakeProgress } from './intake_progress';

const colours = { received: 'info', ready: 'success', failed: 'danger', replaced: 'neutral' } as const;

export function DocumentState({ document }: { document: Document }) {
  const { documents } = useMessages();
  const { state, progress, title, name } = document;
  return (
    <div class="document-state">
      {!(progress && state === 'received') && (
        <span class="ds-tag" data-color={colours[state]}>
          {documents.states[state]}
        </span>
      )}
      {progress && <IntakeProgress title={title || name} progress={progress} again={state === 'ready'} />}
    </div>
  );
}
