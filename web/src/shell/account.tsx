// Who is signed in, their password and signing out.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';

interface Props {
  onPassword: () => void;
  onFollow: () => void;
}

export function Account({ onPassword, onFollow }: Props) {
  const messages = useMessages();
  const { session, signOut } = useSession();
  const { name, email, has_password } = session.person;
  return (
    <div class="account">
      <p class="account-person">
        <strong>{name || email}</strong>
        {name && <span>{email}</span>}
      </p>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={onPassword}>
        {has_password ? messages.password.change : messages.password.choose}
      </button>
      <Link to={paths.keys} class="ds-button" variant="tertiary" onFollow={onFollow}>
        {messages.navigation.keys}
      </Link>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={() => void signOut()}>
        {messages.signIn.signOut}
      </button>
    </div>
  );
}
