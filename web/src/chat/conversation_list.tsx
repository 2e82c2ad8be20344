// Conversations by age, with renaming and deleting.
import { useState } from 'preact/hooks';
import { deleteConversation } from '../api/conversations';
import type { Conversation } from '../api/types';
import { useMessages } from '../messages/language';
import { navigate, paths } from '../routes';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { ProblemNote } from '../shared/problem_note';
import type { Loaded } from '../shared/use_loaded';
import { ConversationRow } from './conversation_row';
import { RenameDialog } from './rename_dialog';
import { byAge } from './use_conversation_list';

interface Props {
  list: Loaded<Conversation[]>;
  current: number | null;
  onFollow?: () => void;
}

export function ConversationList({ list, current, onFollow }: Props) {
  const { conversations: messages } = useMessages();
  const [renaming, setRenaming] = useState<Conversation | null>(null);
  const [deleting, setDeleting] = useState<Conversation | null>(null);

  const remove = async ({ id }: Conversation) => {
    await deleteConversation(id);
    announce(messages.deleted);
    if (id === current) navigate(paths.start, 'replace');
    await list.reload();
  };
  return (
    <>
      <ProblemNote problem={list.problem} onRetry={list.reload} />
      {list.value?.length === 0 && <p class="quiet">{messages.none}</p>}
      {byAge(list.value ?? [], new Date()).map(([age, conversations]) => (
        <section key={age} class="conversation-group">
          <h2 class="small-heading">{messages[age]}</h2>
          <ul>
            {conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                current={conversation.id === current}
                onRename={() => setRenaming(conversation)}
                onDelete={() => setDeleting(conversation)}
                {...(onFollow ? { onFollow } : {})}
              />
            ))}
          </ul>
        </section>
      ))}
      {renaming && (
        <RenameDialog conversation={renaming} onRenamed={list.reload} onClose={() => setRenaming(null)} />
      )}
      {deleting && (
        <ConfirmDialog
          title={messages.deleteTitle}
          text={messages.deleteText(deleting.title || messages.untitled)}
          action={messages.delete}
          onConfirm={() => remove(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
