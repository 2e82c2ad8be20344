// A remark on a text: what it is about, why, and what could stand there instead.
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { SelectField } from '../shared/select_field';
import { ChangeView } from './change_view';
import type { Change, Edit, Surroundings } from './rejected_changes';

interface Props {
  remark: Change;
  around: (edit: Edit) => Surroundings;
  /** What the person wants to stand there; undefined: what stands there. */
  chosen: string | undefined;
  onChoose: (words: string | undefined) => void;
}

const shownMax = 160;
const asItIs = 'as-it-is';

export function RemarkView({ remark, around, chosen, onChoose }: Props) {
  const { language, messages } = useLanguage();
  const { plainWork, improveWork } = messages;
  const words = remark.about?.before ?? '';
  const short = words.length > shownMax ? `${words.slice(0, shownMax)} …` : words;
  const choices = remark.choices ?? [];
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0 && remark.about)
    return (
      <ChangeView
        change={{ ...remark, edits: [{ ...remark.about, after: only }] }}
        around={around}
        isKept={chosen !== undefined}
        onChoose={(isKept) => onChoose(isKept ? only : undefined)}
      />
    );
  const option = (choice: string, at: number) => ({
    value: String(at),
    name: choice.trim() || improveWork.leaveOut,
  });
  return (
    <div class="stack">
      <p>
        <strong>{plainWork.reasons[remark.reason] ?? remark.reason}</strong>
        {short && <q class="work-edit">{short.trim()}</q>}
        <span class="quiet">{inLanguage(remark.why, language)}</span>
      </p>
      {choices.length > 0 && (
        <SelectField
          label={improveWork.choose(short.trim())}
          value={chosen === undefined ? asItIs : String(choices.indexOf(chosen))}
          options={[{ value: asItIs, name: improveWork.keep(short.trim()) }, ...choices.map(option)]}
          onChange={(value) => onChoose(value === asItIs ? undefined : choices[Number(value)])}
        />
      )}
    </div>
  );
}
