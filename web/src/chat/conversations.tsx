// The person's conversations: beside the open one, or behind a button where there is no room.
import { useState } from 'preact/hooks';
import type { Conversation } from '../api/types';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icons';
import type { Loaded } from '../shared/use_loaded';
import { narrow, useMediaQuery } from '../shared/use_media_query';
import { ConversationList } from './conversation_list';

interface Props {
  list: Loaded<Conversation[]>;
  current: number | null;
  /** A new conversation is begun. */
  onNew: () => void;
}

export function Conversations({ list, current, onNew }: Props) {
  const { conversations } = useMessages();
  const folded = useMediaQuery(narrow);
  const [open, setOpen] = useState(false);
  const begin = () => {
    navigate(paths.start);
    onNew();
  };
  const newButton = (
    <button type="button" class="ds-button conversation-new" data-variant="secondary" onClick={begin}>
      <Icon name="plus" />
      {conversations.new}
    </button>
  );
  if (!folded) {
    return (
      <nav class="conversations" aria-label={conversations.label}>
        {newButton}
        <ConversationList list={list} current={current} />
      </nav>
    );
  }
  return (
    <div class="conversations-bar">
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => setOpen(true)}>
        <Icon name="chats" />
        {conversations.show}
      </button>
      {newButton}
      {open && (
        <Dialog title={conversations.label} class="conversations-dialog" onClose={() => setOpen(false)}>
          <ConversationList list={list} current={current} onFollow={() => setOpen(false)} />
        </Dialog>
      )}
    </div>
  );
}
