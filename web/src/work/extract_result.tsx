// A table of what a text holds, each value with its place; a person corrects what is wrong.
import type { ItemWithResults } from '../api/task_runs';
import { formatAmount } from '../messages/formats';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { EditedCell } from './edited_cell';
import { cellText, withCell, type ExtractedTable, type FieldValue } from './extracted_table';
import type { ResultProps } from './kinds';
import { PlaceButton } from './place_button';

/** Below this a value says how unsure it is. */
const sureMin = 0.7;

export function ExtractResult({ item, result, onEdit }: ResultProps) {
  const { language, messages } = useLanguage();
  const { fieldWork, tableWork } = messages;
  const table = (result.edited ?? result.result) as ExtractedTable;
  const { fields, rows, warnings } = table;
  const nameOf = (row: number, column: number) => {
    const { name } = fields[column]!;
    return rows.length > 1 ? tableWork.cell(name, row + 1) : name;
  };
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
      {table.is_suggested && <p>{tableWork.suggested}</p>}
      <div class="table-scroll" tabIndex={0} role="group" aria-label={tableWork.extracted}>
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
                    <EditedCell
                      name={nameOf(at, column)}
                      text={cellText(cell)}
                      onSave={(text) => onEdit(withCell(table, at, column, text))}
                    >
                      {cell.length === 0 && <span class="quiet">{fieldWork.empty}</span>}
                      {cell.map((value, place) => (
                        <ValueView key={place} item={item} value={value} />
                      ))}
                    </EditedCell>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{fieldWork.found(table.writer)}</p>
      {result.edited && (
        <div class="work-buttons">
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => void onEdit(null)}>
            {tableWork.asSvea}
          </button>
        </div>
      )}
    </>
  );
}

function ValueView({ item, value }: { item: ItemWithResults; value: FieldValue }) {
  const { language, messages } = useLanguage();
  const { fieldWork, tableWork } = messages;
  const shown = formatAmount(value.value, language);
  if (value.is_edited)
    return (
      <p>
        {shown} <span class="quiet">{tableWork.byPerson}</span>
      </p>
    );
  const { confidence = 1, is_supported = true } = value;
  return (
    <p>
      {shown} {!is_supported && <strong class="work-doubt">{fieldWork.unsupported}</strong>}
      {is_supported && confidence < sureMin && (
        <span class="work-doubt">{fieldWork.unsure(confidence)}</span>
      )}{' '}
      <PlaceButton item={item} place={value.place} of={shown} />
    </p>
  );
}
