// What changed between two versions, one change after the other.
import type { ItemWithResults } from '../api/task_runs';
import type { Sentence } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import type { ResultProps } from './kinds';
import { PlaceButton } from './place_button';
import type { Placed } from './placed_list';

interface Side extends Placed {
  heading: string;
}

interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before?: Side;
  after?: Side;
  details: Partial<Sentence>[];
}

export function CompareResult({ item, result }: ResultProps) {
  const { textWork } = useLanguage().messages;
  const comparison = result.edited ?? result.result;
  const changes: Change[] = comparison.changes;
  return (
    <>
      <p>{textWork.counts(comparison.counts)}</p>
      <ol class="work-list">
        {changes.map((change, at) => (
          <li key={at}>
            <ChangeView item={item} change={change} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ChangeView({ item, change }: { item: ItemWithResults; change: Change }) {
  const { language, messages } = useLanguage();
  const { textWork } = messages;
  const { before, after } = change;
  const heading = (after ?? before)!.heading;
  const said = change.details.filter((detail): detail is Sentence => detail.detail !== undefined);
  return (
    <>
      <strong>{textWork.changes[change.kind]}</strong>
      {heading && <span class="quiet"> {heading}</span>}
      {said.map((detail, at) => (
        <p key={at}>{inLanguage(detail, language)}</p>
      ))}
      {before && change.kind !== 'moved' && (
        <p>
          <del>{before.text}</del> <PlaceButton item={item} place={before.place} of={before.text} />
        </p>
      )}
      {after && (
        <p>
          {change.kind === 'moved' ? after.text : <ins>{after.text}</ins>}{' '}
          <PlaceButton item={item} place={after.place} of={after.text} />
        </p>
      )}
    </>
  );
}
