// What came of one item: the newest step's result, and what can be done with it.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  approveItem,
  getItem,
  keepEdit,
  type ResultObject,
  type TaskItem,
  type TaskRun,
} from '../api/task_runs';
import { getResultFile } from '../api/drafts';
import { asProblem, type Problem } from '../api/problem';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { ProblemNote } from '../shared/problem_note';
import { useLoaded } from '../shared/use_loaded';
import { FileButtons } from './file_buttons';
import { ItemProgress } from './item_progress';
import { kindNamed } from './kinds';
import { ResultActions } from './result_actions';
import { TextResult } from './text_result';

const fileTypes = ['docx', 'odt', 'pdf'] as const;

interface Props {
  run: TaskRun;
  item: TaskItem;
  onRetry: () => void;
  onChanged: () => Promise<void>;
}

export function ItemView({ run, item, onRetry, onChanged }: Props) {
  const { language, messages } = useLanguage();
  const { work, loading } = messages;
  const loaded = useLoaded(() => getItem(run.id, item.ordinal), item.ordinal);
  const [problem, setProblem] = useState<Problem | null>(null);
  // What a person has begun to change stays open when the item goes on.
  const progress = `${item.step} ${item.state}`;
  const shown = useRef(progress);
  useEffect(() => {
    if (shown.current === progress) return;
    shown.current = progress;
    void loaded.reload();
  }, [progress]);

  if (item.failure)
    return (
      <div class="ds-alert note" data-color="warning" role="alert">
        <p>{inLanguage(item.failure, language)}</p>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onRetry}>
          {messages.tryAgain}
        </button>
      </div>
    );
  const result = loaded.value?.results.at(-1);
  if (!loaded.value || !result) {
    if (loaded.problem) return <ProblemNote problem={loaded.problem} onRetry={loaded.reload} />;
    if (item.state === 'cancelled') return <p class="nothing">{work.cancelled}</p>;
    return item.state === 'waiting' ? <ItemProgress item={item} /> : <p class="quiet">{loading}</p>;
  }
  const attempt = async (action: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const edit = (edited: ResultObject | null) =>
    attempt(async () => {
      await keepEdit(run.id, item.ordinal, result.step, edited);
      await loaded.reload();
    });
  const approve = () =>
    attempt(async () => {
      await approveItem(run.id, item.ordinal);
      await onChanged();
    });
  const { kind, Result = TextResult } = kindNamed(run.steps[result.step]!.kind);
  return (
    <section class="work-result" aria-label={work.result}>
      <ProblemNote problem={problem} />
      <Result key={result.step} run={run.id} item={loaded.value} result={result} onEdit={edit} />
      <div class="work-buttons">
        <ResultActions
          name={item.name}
          result={result}
          onApprove={item.state === 'to_check' ? () => void approve() : null}
        />
        {kind !== 'draft' && (
          <FileButtons
            name={item.name}
            types={fileTypes}
            getFile={(type) => getResultFile(run.id, item.ordinal, result.step, type)}
          />
        )}
      </div>
    </section>
  );
}
