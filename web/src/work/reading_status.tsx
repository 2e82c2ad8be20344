// Which file is being read, and a way to stop.
import { useMessages } from '../messages/language';
import type { Reading } from './use_file_reading';

interface Props {
  reading: Reading | null;
  onStop: () => void;
}

export function ReadingStatus({ reading, onStop }: Props) {
  const { work } = useMessages();
  const said = reading?.isRecording ? work.sending(reading.name) : work.readingFiles(reading?.left ?? 0);
  return (
    <div class="work-buttons">
      <p class="quiet" role="status">
        {reading ? said : ''}
      </p>
      {reading?.isRecording && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onStop}>
          {work.stop}
        </button>
      )}
    </div>
  );
}
