// The application for somebody who is signed in, and the sign-in that comes over it when the session ends.
import { useEffect, useState } from 'preact/hooks';
import { onSessionEnded } from '../api/client';
import { getSession, signOut } from '../api/session';
import type { Session } from '../api/types';
import { UploadsContext, useUploads } from '../documents/use_uploads';
import { paths } from '../routes';
import { Header } from '../shell/header';
import { Page } from '../shell/page';
import { SkipLink } from '../shell/skip_link';
import { forgetDrafts } from './drafts';
import { NoOrganisationPage } from './no_organisation_page';
import { PasswordDialog } from './password_dialog';
import { SessionContext, useOrganisationChoice } from './session_context';
import { SignInAgain } from './sign_in_again';

interface Props {
  session: Session;
  /** Signed in by link and without a password: offer to choose one. */
  offerPassword: boolean;
  onSession: (session: Session | null) => void;
}

export function SignedIn({ session, offerPassword, onSession }: Props) {
  const { organisation, choices, chooseOrganisation } = useOrganisationChoice(session);
  const [offered, setOffered] = useState(offerPassword);
  const uploads = useUploads();
  const [renewed, setRenewed] = useState<(() => void) | null>(null);

  useEffect(() => {
    onSessionEnded(async () => {
      // Signed in again in another tab already?
      const fresh = await getSession().catch(() => null);
      if (fresh) adopt(fresh);
      else await new Promise<void>((resolve) => setRenewed(() => resolve));
    });
    return () => onSessionEnded(null);
  }, []);

  /** The session goes on with `fresh`; another person's begins from the start. */
  const adopt = (fresh: Session) => {
    if (fresh.person.id !== session.person.id) {
      forgetDrafts();
      location.assign(paths.start);
    }
    onSession(fresh);
  };
  const signedInAgain = (fresh: Session) => {
    adopt(fresh);
    renewed?.();
    setRenewed(null);
  };
  const leave = async () => {
    onSessionEnded(null);
    await signOut().catch(() => {});
    forgetDrafts();
    onSession(null);
  };
  const passwordSaved = () => {
    setOffered(false);
    onSession({ ...session, person: { ...session.person, has_password: true } });
  };

  if (!organisation) return <NoOrganisationPage onSignOut={leave} />;
  const current = { session, organisation, choices, chooseOrganisation, update: onSession, signOut: leave };
  return (
    <SessionContext.Provider value={current}>
      <UploadsContext.Provider value={uploads}>
        <SkipLink />
        <Header />
        <Page />
      </UploadsContext.Provider>
      {offered && (
        <PasswordDialog
          first
          email={session.person.email}
          onSaved={passwordSaved}
          onClose={() => setOffered(false)}
        />
      )}
      {renewed && <SignInAgain email={session.person.email} onSignedIn={signedInAgain} />}
    </SessionContext.Provider>
  );
}
