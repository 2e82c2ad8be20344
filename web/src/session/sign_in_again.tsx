// Over everything when the session has ended: the page beneath stays as it was, with all that has been written.
import type { Session } from '../api/types';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { SignInForm } from './sign_in_form';

interface Props {
  email: string;
  onSignedIn: (session: Session) => void;
}

export function SignInAgain({ email, onSignedIn }: Props) {
  const { signIn: messages } = useMessages();
  return (
    <Dialog title={messages.again} onClose={null}>
      <p>{messages.againLead}</p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
      <p class="quiet">{messages.help}</p>
    </Dialog>
  );
}
