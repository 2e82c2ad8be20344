// What an entry is, what can be done with it, and what people think of it.
import type { Entry } from '../api/library';
import { Paragraphs } from '../work/paragraphs';
import { EntryActions } from './entry_actions';
import { EntryVersions } from './entry_versions';
import { kindNamed } from './kinds';
import { Rating } from './rating';

interface Props {
  entry: Entry;
  mayEdit: boolean;
  onEdit: () => void;
  onCopy: () => void;
  onRemove: () => void;
  onChanged: () => Promise<void>;
}

export function EntryContent({ entry, mayEdit, onEdit, onCopy, onRemove, onChanged }: Props) {
  const { View } = kindNamed(entry.kind);
  return (
    <>
      <Paragraphs text={entry.description} />
      <EntryActions entry={entry} mayEdit={mayEdit} onEdit={onEdit} onCopy={onCopy} onRemove={onRemove} />
      <div class="library-body">
        <View body={entry.body} />
      </div>
      <Rating entry={entry} onRated={onChanged} />
      <EntryVersions entry={entry} mayEdit={mayEdit} onRestored={onChanged} />
    </>
  );
}
