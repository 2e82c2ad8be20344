// Email address and password.
import { useRef, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { signIn } from '../api/session';
import type { Session } from '../api/types';
import { useMessages } from '../messages/language';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';

interface Props {
  email?: string;
  onSignedIn: (session: Session) => void;
}

export function SignInForm({ email: known = '', onSignedIn }: Props) {
  const { signIn: messages } = useMessages();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (email.trim() === '' || password === '') {
      const empty = email.trim() === '' ? '[type=email]' : '[type=password]';
      form.current!.querySelector<HTMLInputElement>(empty)!.focus();
      return;
    }
    setBusy(true);
    try {
      onSignedIn(await signIn({ email: email.trim(), password }));
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };

  const emailError = checked && email.trim() === '' ? messages.emailMissing : null;
  const passwordError = checked && password === '' ? messages.passwordMissing : null;
  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <ProblemNote problem={problem} />
      <TextField
        label={messages.email}
        type="email"
        autocomplete="username"
        value={email}
        onInput={setEmail}
        error={emailError}
      />
      <TextField
        label={messages.password}
        type="password"
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
        error={passwordError}
      />
      <button type="submit" class="ds-button" aria-busy={busy} disabled={busy}>
        {messages.submit}
      </button>
    </form>
  );
}
