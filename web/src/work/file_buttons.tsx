// Saving a result as a file, of a type that the person chooses.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import type { Messages } from '../messages/sv';
import { Icon } from '../shared/icons';
import { ProblemNote } from '../shared/problem_note';

/** A type of file, as messages call it. */
type SavedType = keyof Messages['draftWork']['saveAs'];

interface Props<Type extends SavedType> {
  /** Of the file, without its ending. */
  name: string;
  types: readonly Type[];
  getFile: (type: Type) => Promise<Blob>;
}

export function FileButtons<Type extends SavedType>({ name, types, getFile }: Props<Type>) {
  const { draftWork } = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (type: Type) => {
    setProblem(null);
    try {
      saveAs(await getFile(type), `${name}.${type}`);
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
