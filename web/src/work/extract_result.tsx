// A table of what a text holds, each value with its place.
import type { ItemWithResults } from '../api/task_runs';
import type { Sentence } from '../api/types';
import { useLanguage, useMessages } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { ResultProps } from './kinds';
import { PlaceButton, type SourcePlace } from './place_button';

interface FieldValue {
  value: string;
  confidence: number;
  is_supported: boolean;
  text?: string;
  place?: SourcePlace;
}

/** Below this a value says how unsure it is. */
const sureMin = 0.7;

export function ExtractResult({ item, result }: ResultProps) {
  const { language, messages } = useLanguage();
  const { fieldWork } = messages;
  const table = result.edited ?? result.result;
  const fields: { name: string }[] = table.fields;
  const rows: { cells: FieldValue[][] }[] = table.rows;
  const warnings: Sentence[] = table.warnings;
  return (
    <>
      {warnings.map((warning, at) => (
        <div key={at} class="ds-alert note" data-color="warning">
          {inLanguage(warning, language)}
        </div>
      ))}
      {table.missing.length > 0 && (
        <div class="ds-alert note" data-color="warning">
          {fieldWork.missing(table.missing)}
        </div>
      )}
      <div class="table-scroll" tabIndex={0} role="group">
        <table class="ds-table" data-border>
          <thead>
            <tr>
              {fields.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.cells.map((cell, column) => (
                  <td key={column}>
                    {cell.length === 0 && <span class="quiet">{fieldWork.empty}</span>}
                    {cell.map((value, place) => (
                      <ValueView key={place} item={item} value={value} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{fieldWork.found(table.writer)}</p>
    </>
  );
}

function ValueView({ item, value }: { item: ItemWithResults; value: FieldValue }) {
  const { fieldWork } = useMessages();
  const unsure = value.is_supported && value.confidence < sureMin;
  return (
    <p>
      {value.value} {!value.is_supported && <strong class="work-doubt">{fieldWork.unsupported}</strong>}
      {unsure && <span class="work-doubt">{fieldWork.unsure(value.confidence)}</span>}{' '}
      <PlaceButton item={item} place={value.place} of={value.value} />
    </p>
  );
}
