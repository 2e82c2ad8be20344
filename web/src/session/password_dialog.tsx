// Chooses or changes the own password.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { setPassword } from '../api/session';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';

const charactersMin = 12;

interface Props {
  /** The first password, offered after a sign-in by link. */
  first: boolean;
  email: string;
  onSaved: () => void;
  onClose: () => void;
}

export function PasswordDialog({ first, email, onSaved, onClose }: Props) {
  const messages = useMessages();
  const [password, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const tooShort = [...password].length < charactersMin;
    setError(tooShort ? messages.password.tooShort(charactersMin) : null);
    if (tooShort) return;
    try {
      await setPassword(password);
      announce(messages.password.saved);
      onSaved();
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };
  return (
    <Dialog title={first ? messages.password.title : messages.password.change} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        {first && <p>{messages.password.firstLead}</p>}
        <ProblemNote problem={problem} />
        {/* Password managers save the password under this name. */}
        <input type="email" autocomplete="username" value={email} readOnly hidden />
        <TextField
          label={messages.password.field}
          hint={messages.password.hint}
          type="password"
          autocomplete="new-password"
          value={password}
          onInput={setText}
          error={error}
        />
        <FormActions leave={first ? messages.password.later : messages.cancel} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
