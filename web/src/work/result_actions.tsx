// Copying and saving a result, and letting it go on.
import type { TaskResult } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { copyText } from '../shared/copy_text';
import { Icon } from '../shared/icons';

interface Props {
  name: string;
  result: TaskResult;
  /** Null: there is nothing to approve. */
  onApprove: (() => void) | null;
}

export function ResultActions({ name, result, onApprove }: Props) {
  const { work } = useMessages();
  const copy = async () => announce((await copyText(result.text)) ? work.copied : work.notCopied);
  const file = `data:text/markdown;charset=utf-8,${encodeURIComponent(result.text)}`;
  return (
    <div class="work-buttons">
      {onApprove && (
        <button type="button" class="ds-button" onClick={onApprove}>
          <Icon name="check" />
          {work.approve}
        </button>
      )}
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void copy()}>
        <Icon name="copy" />
        {work.copy}
      </button>
      <a class="ds-button" data-variant="secondary" href={file} download={`${name}.md`}>
        <Icon name="download" />
        {work.save}
      </a>
    </div>
  );
}
