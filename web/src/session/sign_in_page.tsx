// The page for those who are not signed in: a one-time link when the address brings one, else email and password.
import { useState } from 'preact/hooks';
import type { Session } from '../api/types';
import { useMessages } from '../messages/language';
import { usePageTitle } from '../shared/use_page_title';
import { EntryPage } from './entry_page';
import { LinkSignIn } from './link_sign_in';
import { SignInForm } from './sign_in_form';

interface Props {
  link: string | null;
  onSignedIn: (session: Session) => void;
}

export function SignInPage({ link: given, onSignedIn }: Props) {
  const { signIn: messages } = useMessages();
  const [link, setLink] = useState(given);
  const title = link === null ? messages.title : messages.linkTitle;
  const heading = usePageTitle(title);
  return (
    <EntryPage>
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {title}
      </h1>
      {link === null ? (
        <>
          <p class="lead">{messages.lead}</p>
          <SignInForm onSignedIn={onSignedIn} />
          <p class="quiet">{messages.help}</p>
        </>
      ) : (
        <LinkSignIn link={link} onSignedIn={onSignedIn} onPassword={() => setLink(null)} />
      )}
    </EntryPage>
  );
}
