// One file being added: its name, how far it has come and, if it failed, why.
import { useLanguage } from '../messages/language';
import { inLanguage, problemSentence } from '../messages/sentences';
import type { Messages } from '../messages/sv';
import { Icon } from '../shared/icons';
import { IntakeProgress } from './intake_progress';
import type { Upload } from './use_uploads';

type Colour = 'neutral' | 'info' | 'success' | 'danger';

function stateOf(
  { state, part, document, wasThere }: Upload,
  { upload }: Messages,
): [text: string, colour: Colour] {
  if (state === 'waiting') return [upload.waiting, 'neutral'];
  if (state === 'sending') return [upload.sending(Math.round(part * 100)), 'info'];
  if (state === 'failed' || document?.state === 'failed') return [upload.failed, 'danger'];
  if (wasThere) return [upload.wasThere, 'neutral'];
  if (document?.state !== 'ready') return [upload.received, 'info'];
  return [document.version > 1 ? upload.newVersion(document.version) : upload.ready, 'success'];
}

interface Props {
  upload: Upload;
  onRetry: () => void;
  onCancel: () => void;
}

export function UploadRow({ upload, onRetry, onCancel }: Props) {
  const { language, messages } = useLanguage();
  const { name, state, part, problem, document } = upload;
  const [text, colour] = stateOf(upload, messages);
  const failure = problem
    ? problemSentence(problem, language, messages)
    : document?.failure
      ? inLanguage(document.failure, language)
      : null;
  return (
    <li class="upload">
      <span class="upload-name">{name}</span>
      <span class="ds-tag" data-color={colour}>
        {text}
      </span>
      {state === 'sending' && <progress value={part} max={1} aria-label={messages.upload.progressOf(name)} />}
      {document?.progress && <IntakeProgress title={name} progress={document.progress} again={false} />}
      {failure && <p class="upload-failure">{failure}</p>}
      {state === 'failed' && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          aria-label={messages.upload.retryOf(name)}
          onClick={onRetry}
        >
          <Icon name="again" />
          {messages.tryAgain}
        </button>
      )}
      {(state === 'waiting' || state === 'sending') && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={messages.upload.cancelOf(name)}
          onClick={onCancel}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}
