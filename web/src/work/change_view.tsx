// A change of a text with its reason, to keep or to take back.
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { Change } from './rejected_changes';

interface Props {
  change: Change;
  isKept: boolean;
  onChoose: (isKept: boolean) => void;
}

export function ChangeView({ change, isKept, onChoose }: Props) {
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
