// What came of all of a run, saved as one table.
import { useState } from 'preact/hooks';
import { getRunTable, type TaskRun } from '../api/task_runs';
import { useMessages } from '../messages/language';
import { ChoiceGroup } from '../shared/choice_group';
import { SelectField } from '../shared/select_field';
import { FileButtons } from './file_buttons';

const tableTypes = ['xlsx', 'csv', 'json'] as const;

export function RunTable({ run }: { run: TaskRun }) {
  const { tableWork, work } = useMessages();
  const [step, setStep] = useState(run.steps.length - 1);
  const [withPlaces, setWithPlaces] = useState(false);
  return (
    <details class="unfolding work-table">
      <summary>{tableWork.title}</summary>
      <div class="stack">
        <p>{tableWork.help}</p>
        {run.steps.length > 1 && (
          <SelectField
            label={tableWork.step}
            value={String(step)}
            options={run.steps.map(({ kind }, at) => ({
              value: String(at),
              name: `${at + 1}. ${work.kind(kind).name}`,
            }))}
            onChange={(chosen) => setStep(Number(chosen))}
          />
        )}
        <ChoiceGroup
          type="checkbox"
          legend={tableWork.contents}
          options={[{ value: 'places', name: tableWork.withPlaces }]}
          chosen={withPlaces ? ['places'] : []}
          onChange={(chosen) => setWithPlaces(chosen.length > 0)}
        />
        <FileButtons
          name={run.title}
          types={tableTypes}
          getFile={(type) => getRunTable(run.id, type, step, withPlaces)}
        />
      </div>
    </details>
  );
}
