// A text with changes: each to keep or to take back, what is only offered to take, and what it all measures.
import { useMemo } from 'preact/hooks';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { Sentence } from '../api/types';
import { ChangeView } from './change_view';
import type { ResultProps } from './kinds';
import { MeasureTable } from './measure_table';
import { NewText } from './new_text';
import { remade, surroundings, type Change, type Choices } from './rejected_changes';
import { RemarkView } from './remark_view';

export function ChangesResult({ result, onEdit }: ResultProps) {
  const { language, messages } = useLanguage();
  const { plainWork, improveWork } = messages;
  const { before, after, withheld, text, notes } = result.result;
  const changes: Change[] = result.result['changes'];
  const rejected: number[] = result.edited?.['rejected'] ?? [];
  const chosen: Choices = result.edited?.['chosen'] ?? {};
  const keep = (rejected: number[], chosen: Choices) => {
    const isAsMade = rejected.length === 0 && Object.keys(chosen).length === 0;
    const edited = { ...result.result, rejected, chosen, text: remade(text, changes, rejected, chosen) };
    void onEdit(isAsMade ? null : edited);
  };
  const accept = (number: number, isKept: boolean) =>
    keep(isKept ? rejected.filter((each) => each !== number) : [...rejected, number], chosen);
  const choose = (number: number, words: string | undefined) => {
    const { [number]: _, ...others } = chosen;
    keep(rejected, words === undefined ? others : { ...others, [number]: words });
  };
  const around = useMemo(() => surroundings(text, changes), [text, changes]);
  const numbered = changes.map((change, number) => ({ change, number }));
  const edits = numbered.filter(({ change }) => change.edits.length > 0);
  const remarks = numbered.filter(({ change }) => change.edits.length === 0);
  return (
    <>
      {(notes ?? []).map((note: Sentence, at: number) => (
        <div key={at} class="ds-alert note" data-color="warning">
          <p>{inLanguage(note, language)}</p>
        </div>
      ))}
      {changes.length === 0 && <p>{plainWork.noChanges}</p>}
      {edits.length > 0 && (
        <p class="quiet">
          {plainWork.facts} {withheld > 0 && plainWork.withheld(withheld)}
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h2>{plainWork.text}</h2>
          <NewText text={result.edited?.['text'] ?? text} />
        </>
      )}
      {edits.length > 0 && (
        <>
          <h2>{plainWork.changes(edits.length)}</h2>
          <ol class="work-list">
            {edits.map(({ change, number }) => (
              <li key={number}>
                <ChangeView
                  change={change}
                  around={around}
                  isKept={!rejected.includes(number)}
                  onChoose={(isKept) => accept(number, isKept)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h2>{improveWork.remarks(remarks.length)}</h2>
          <ol class="work-list">
            {remarks.map(({ change, number }) => (
              <li key={number}>
                <RemarkView
                  remark={change}
                  around={around}
                  chosen={chosen[number]}
                  onChoose={(words) => choose(number, words)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {edits.length > 0 && <MeasureTable before={before} after={after} />}
    </>
  );
}
