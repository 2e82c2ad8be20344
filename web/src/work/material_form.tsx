// What the work is done on: pasted text, files that are not kept, and documents that Svea has.
import { useRef, useState } from 'preact/hooks';
import type { TaskText } from '../api/task_runs';
import type { Document } from '../api/types';
import { acceptedFiles, acceptedRecordings } from '../documents/accepted_files';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';
import { TextArea } from '../shared/text_area';
import { Chips } from './chips';
import { DocumentChoice } from './document_choice';
import { ReadingStatus } from './reading_status';
import { useFileReading } from './use_file_reading';
import { useWorkOffer } from './work_offer';

interface Props {
  documents: Document[];
  onDocuments: (documents: Document[]) => void;
  files: TaskText[];
  onFiles: (files: TaskText[]) => void;
  pasted: string;
  onPasted: (text: string) => void;
  missing: boolean;
}

export function MaterialForm({ documents, onDocuments, files, onFiles, pasted, onPasted, missing }: Props) {
  const { work } = useMessages();
  const { speech } = useWorkOffer();
  const input = useRef<HTMLInputElement>(null);
  const [choosing, setChoosing] = useState(false);
  const { reading, unread, read, stop } = useFileReading(files, onFiles);

  const choose = () => {
    const chosen = [...(input.current!.files ?? [])];
    // Emptied, so that the same file can be chosen again.
    input.current!.value = '';
    read(chosen);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    read([...event.dataTransfer.files]);
  };
  const chips = [
    ...documents.map((document) => ({
      key: `document-${document.id}`,
      name: document.title || document.name,
      remove: () => onDocuments(documents.filter(({ id }) => id !== document.id)),
    })),
    ...files.map((file) => ({
      key: `file-${file.name}`,
      name: file.name,
      remove: () => onFiles(files.filter((other) => other !== file)),
    })),
  ];
  return (
    <div class="stack" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TextArea
        label={work.text}
        hint={speech ? work.textOrSpeechHint : work.textHint}
        rows={9}
        value={pasted}
        onInput={onPasted}
        error={missing ? work.textMissing : null}
      />
      <Chips label={work.chosen} chips={chips} removeLabel={work.leaveOut} />
      <div class="work-buttons">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => input.current!.click()}
          aria-busy={reading !== null}
          disabled={reading !== null}
        >
          <Icon name="upload" />
          {work.addFiles}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <Icon name="document" />
          {work.addDocuments}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          accept={speech ? `${acceptedFiles},${acceptedRecordings}` : acceptedFiles}
          hidden
          onChange={choose}
        />
      </div>
      <ReadingStatus reading={reading} onStop={stop} />
      {unread.map(({ name, problem }, at) => (
        <ProblemNote key={at} of={name} problem={problem} />
      ))}
      {choosing && <DocumentChoice chosen={documents} onChange={onDocuments} />}
    </div>
  );
}
