// One conversation in the list.
import type { Conversation } from '../api/types';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { Menu } from '../shared/menu';

interface Props {
  conversation: Conversation;
  current: boolean;
  onRename: () => void;
  onDelete: () => void;
  onFollow?: () => void;
}

export function ConversationRow({ conversation, current, onRename, onDelete, onFollow }: Props) {
  const { conversations } = useMessages();
  const title = conversation.title || conversations.untitled;
  return (
    <li class="conversation-row">
      <Link to={paths.conversation(conversation.id)} current={current} {...(onFollow ? { onFollow } : {})}>
        {title}
      </Link>
      <Menu label={conversations.actions(title)} icon="more">
        {(close) => {
          const choose = (action: () => void) => () => {
            close();
            action();
          };
          return (
            <>
              <button type="button" class="ds-button" data-variant="tertiary" onClick={choose(onRename)}>
                {conversations.rename}
              </button>
              <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                data-color="danger"
                onClick={choose(onDelete)}
              >
                {conversations.delete}
              </button>
            </>
          );
        }}
      </Menu>
    </li>
  );
}
