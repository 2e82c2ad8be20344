// Using an entry, sharing it, and for those who may: changing, copying and removing it.
import type { Entry } from '../api/library';
import { useMessages } from '../messages/language';
import { navigate } from '../routes';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { copyText } from '../shared/copy_text';
import { Icon } from '../shared/icons';
import { kindNamed } from './kinds';

interface Props {
  entry: Entry;
  mayEdit: boolean;
  onEdit: () => void;
  onCopy: () => void;
  onRemove: () => void;
}

export function EntryActions({ entry, mayEdit, onEdit, onCopy, onRemove }: Props) {
  const { library, remove } = useMessages();
  const { organisation } = useSession();
  const { use } = kindNamed(entry.kind);
  const share = async () => {
    announce((await copyText(location.href)) ? library.linkCopied : library.linkNotCopied);
  };
  const action = (icon: 'edit' | 'copy' | 'trash' | 'document', text: string, onClick: () => void) => (
    <button type="button" class="ds-button" data-variant="tertiary" onClick={onClick}>
      <Icon name={icon} />
      {text}
    </button>
  );
  return (
    <div class="library-actions">
      {use && (
        <button type="button" class="ds-button" onClick={() => navigate(use(entry))}>
          {library.kind(entry.kind).use}
        </button>
      )}
      {action('copy', library.copyLink, () => void share())}
      {mayEdit && action('edit', library.edit, onEdit)}
      {organisation.role !== 'reader' && action('document', library.copy, onCopy)}
      {mayEdit && action('trash', remove, onRemove)}
    </div>
  );
}
