// A simpler text: what it measures, and each change with its reason, to keep or to take back.
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { ResultProps } from './kinds';
import { MeasureTable } from './measure_table';
import { without, type Change } from './rejected_changes';

export function SimplifyResult({ result, onEdit }: ResultProps) {
  const { plainWork } = useLanguage().messages;
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
      <MeasureTable before={before} after={after} />
      <p class="quiet">
        {plainWork.facts} {withheld > 0 && plainWork.withheld(withheld)}
      </p>
      <h3>{plainWork.text}</h3>
      <div class="work-new-text">{result.edited?.['text'] ?? text}</div>
      <h3>{plainWork.changes(changes.length)}</h3>
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
    </>
  );
}

interface ChangeProps {
  change: Change;
  isKept: boolean;
  onChoose: (isKept: boolean) => void;
}

function ChangeView({ change, isKept, onChoose }: ChangeProps) {
  const { language, messages } = useLanguage();
  const { plainWork } = messages;
  const reason = plainWork.reasons[change.reason] ?? change.reason;
  // A change of the whole text ("a sentence on each line") is said, not shown at every place.
  const shown = change.edits.length <= 8 ? change.edits : [];
  return (
    <label class="work-change">
      <input
        class="ds-input"
        type="checkbox"
        aria-label={plainWork.keep(`${reason} ${shown[0]?.after ?? ''}`.trim())}
        checked={isKept}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span>
        <strong>{reason}</strong>
        {shown.map(({ before, after }, at) => (
          <span key={at} class="work-edit">
            {before.trim() && <del>{before}</del>} {after.trim() && <ins>{after}</ins>}
          </span>
        ))}
        <span class="quiet">{inLanguage(change.why, language)}</span>
      </span>
    </label>
  );
}
