// A simpler text, each change with its reason, to keep or to take back, and what it measures.
import { useMessages } from '../messages/language';
import { ChangeView } from './change_view';
import type { ResultProps } from './kinds';
import { MeasureTable } from './measure_table';
import { NewText } from './new_text';
import { without, type Change } from './rejected_changes';

export function SimplifyResult({ result, onEdit }: ResultProps) {
  const { plainWork } = useMessages();
  const { changes, before, after, withheld, text } = result.result;
  const rejected: number[] = result.edited?.['rejected'] ?? [];
  const choose = (number: number, isKept: boolean) => {
    const now = isKept ? rejected.filter((each) => each !== number) : [...rejected, number];
    const edited = { ...result.result, rejected: now, text: without(text, changes, now) };
    void onEdit(now.length === 0 ? null : edited);
  };
  if (changes.length === 0) return <p>{plainWork.noChanges}</p>;
  return (
    <>
      <p class="quiet">
        {plainWork.facts} {withheld > 0 && plainWork.withheld(withheld)}
      </p>
      <h2>{plainWork.text}</h2>
      <NewText text={result.edited?.['text'] ?? text} />
      <h2>{plainWork.changes(changes.length)}</h2>
      <ol class="work-list">
        {changes.map((change: Change, number: number) => (
          <li key={number}>
            <ChangeView
              change={change}
              isKept={!rejected.includes(number)}
              onChoose={(isKept) => choose(number, isKept)}
            />
          </li>
        ))}
      </ol>
      <MeasureTable before={before} after={after} />
    </>
  );
}
