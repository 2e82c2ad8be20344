// Signing in with a one-time link. It asks for a click, because mail filters open links to look at them and would use it up.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { signIn } from '../api/session';
import type { Session } from '../api/types';
import { useMessages } from '../messages/language';
import { ProblemNote } from '../shared/problem_note';

interface Props {
  link: string;
  onSignedIn: (session: Session) => void;
  onPassword: () => void;
}

export function LinkSignIn({ link, onSignedIn, onPassword }: Props) {
  const { signIn: messages } = useMessages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const use = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onSignedIn(await signIn({ link }));
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <div class="stack">
      <p>{messages.linkLead}</p>
      <ProblemNote problem={problem} />
      <button type="button" class="ds-button" aria-busy={busy} disabled={busy} onClick={use}>
        {messages.linkSubmit}
      </button>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={onPassword}>
        {messages.withPassword}
      </button>
    </div>
  );
}
