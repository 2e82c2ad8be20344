// A change of a text with its reason, to keep or to take back.
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { Change, Edit, Surroundings } from './rejected_changes';

interface Props {
  change: Change;
  around: (edit: Edit) => Surroundings;
  isKept: boolean;
  onChoose: (isKept: boolean) => void;
}

const isItemMark = (text: string) => text.trim() === '–';
const withoutHeadingMark = (text: string) => text.trimStart().replace(/^#+ /, '');

export function ChangeView({ change, around, isKept, onChoose }: Props) {
  const { language, messages } = useLanguage();
  const { plainWork } = messages;
  const reason = plainWork.reasons[change.reason] ?? change.reason;
  // A change of the whole text ("a sentence on each line") is said, not shown at every place; nor is a mark that
  // makes a line an item of a list.
  const words = change.edits.filter(({ after }) => !isItemMark(after));
  const shown = words.length <= 8 ? words : [];
  const items = change.edits.length - words.length;
  return (
    <label class="work-change">
      <input
        class="ds-input"
        type="checkbox"
        aria-label={plainWork.keep(`${reason} ${withoutHeadingMark(shown[0]?.after ?? '')}`.trim())}
        checked={isKept}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span>
        <strong>{reason}</strong>
        {shown.map((edit, at) => (
          <span key={at} class="work-edit">
            {edit.before.trim() && <span class="quiet">{around(edit).before}</span>}{' '}
            {edit.before.trim() && <del>{edit.before}</del>}{' '}
            {edit.after.trim() && <ins>{withoutHeadingMark(edit.after)}</ins>}{' '}
            {edit.before.trim() && <span class="quiet">{around(edit).after}</span>}
          </span>
        ))}
        {items > 0 && <span class="work-edit">{plainWork.listOf(items)}</span>}
        <span class="quiet">{inLanguage(change.why, language)}</span>
      </span>
    </label>
  );
}
