// Where files are dropped or chosen, and the space they go into.
import { useRef, useState } from 'preact/hooks';
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { SelectField } from '../shared/select_field';
import { acceptedFiles } from './accepted_files';
import { droppedFiles, type NamedFile } from './dropped_files';

interface Props {
  /** Those the person may add to; never empty. */
  spaces: Space[];
  /** The space chosen to begin with. */
  preferred: number | null;
  onFiles: (space: number, files: NamedFile[]) => void;
}

export function UploadArea({ spaces, preferred, onFiles }: Props) {
  const { upload } = useMessages();
  const [chosen, setChosen] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const known = (id: number | null) => spaces.find((space) => space.id === id);
  const space = known(chosen) ?? known(preferred) ?? spaces[0]!;

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = await droppedFiles(event.dataTransfer?.items ?? []);
    if (files.length > 0) onFiles(space.id, files);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const choose = () => {
    const files = [...(input.current!.files ?? [])].map((file) => ({ name: file.name, file }));
    // Emptied, so that the same file can be chosen again.
    input.current!.value = '';
    if (files.length > 0) onFiles(space.id, files);
  };
  return (
    <section
      class="upload-area"
      aria-labelledby="upload-title"
      data-over={over || undefined}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="upload-drop">
        <Icon name="upload" />
        <div>
          <h2 id="upload-title" class="ds-heading" data-size="2xs">
            {over ? upload.drop : upload.title}
          </h2>
          <p class="quiet">{upload.help}</p>
        </div>
      </div>
      <SelectField
        label={upload.space}
        value={String(space.id)}
        options={spaces.map(({ id, name }) => ({ value: String(id), name }))}
        onChange={(value) => setChosen(Number(value))}
      />
      <button type="button" class="ds-button" onClick={() => input.current!.click()}>
        {upload.choose}
      </button>
      <input ref={input} type="file" multiple accept={acceptedFiles} hidden onChange={choose} />
      <details class="unfolding upload-formats">
        <summary>{upload.formats}</summary>
        <p>{upload.formatsRead}</p>
        <p>{upload.formatsNotRead}</p>
      </details>
    </section>
  );
}
