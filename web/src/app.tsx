// The whole application: finds out who is signed in and shows the sign-in page or the pages behind it.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from './api/problem';
import { getSession } from './api/session';
import type { Session } from './api/types';
import { LanguageProvider, useMessages } from './messages/language';
import { navigate, paths } from './routes';
import { SignInPage } from './session/sign_in_page';
import { SignedIn } from './session/signed_in';
import { Announcer, announce } from './shared/announcer';
import { ProblemNote } from './shared/problem_note';

export function App() {
  return (
    <LanguageProvider>
      <Gate />
      <Announcer />
    </LanguageProvider>
  );
}

type State =
  { as: 'unknown'; problem: Problem | null } | { as: 'nobody' } | { as: 'person'; session: Session };

function Gate() {
  const messages = useMessages();
  const [link, setLink] = useState(() => new URLSearchParams(location.search).get('link'));
  const [cameByLink, setCameByLink] = useState(false);
  const [state, setState] = useState<State>(
    link === null ? { as: 'unknown', problem: null } : { as: 'nobody' },
  );

  const find = useCallback(async () => {
    setState({ as: 'unknown', problem: null });
    try {
      setState({ as: 'person', session: await getSession() });
    } catch (error) {
      const problem = asProblem(error);
      setState(problem.status === 401 ? { as: 'nobody' } : { as: 'unknown', problem });
    }
  }, []);
  useEffect(() => {
    if (link === null) void find();
  }, []);

  const signedIn = (session: Session) => {
    if (link !== null) {
      // The token has been used; it does not belong in the history.
      navigate(paths.start, 'replace');
      setCameByLink(true);
      setLink(null);
    }
    setState({ as: 'person', session });
  };
  const changed = (session: Session | null) => {
    if (session) {
      setState({ as: 'person', session });
      return;
    }
    navigate(paths.start, 'replace');
    announce(messages.signIn.signedOut);
    setState({ as: 'nobody' });
  };

  switch (state.as) {
    case 'unknown':
      return (
        <main id="content" class="page">
          {state.problem ? (
            <ProblemNote problem={state.problem} onRetry={find} />
          ) : (
            <p class="quiet">{messages.loading}</p>
          )}
        </main>
      );
    case 'nobody':
      return <SignInPage link={link} onSignedIn={signedIn} />;
    case 'person':
      return (
        <SignedIn
          key={state.session.person.id}
          session={state.session}
          offerPassword={cameByLink && !state.session.person.has_password}
          onSession={changed}
        />
      );
  }
}
