// Saving a result as a document.
import { useState } from 'preact/hooks';
import { getResultFile, type FileType } from '../api/drafts';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';

interface Props {
  run: number;
  ordinal: number;
  step: number;
  name: string;
  types: readonly FileType[];
}

export function FileButtons({ run, ordinal, step, name, types }: Props) {
  const { draftWork } = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (type: FileType) => {
    setProblem(null);
    try {
      saveAs(await getResultFile(run, ordinal, step, type), `${name}.${type}`);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      <div class="work-buttons">
        {types.map((type) => (
          <button
            key={type}
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => void save(type)}
          >
            <Icon name="download" />
            {draftWork.saveAs[type]}
          </button>
        ))}
      </div>
      <ProblemNote problem={problem} />
    </>
  );
}

function saveAs(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
