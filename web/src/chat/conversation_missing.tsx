// For a conversation that has been deleted or is somebody else's.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';

export function ConversationMissing() {
  const { chat } = useMessages();
  return (
    <div class="stack">
      <p class="lead">{chat.missing}</p>
      <Link to={paths.start} class="ds-link">
        {chat.startNew}
      </Link>
    </div>
  );
}
