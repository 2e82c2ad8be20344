// How Svea signs in at a source.
import { useMessages } from '../messages/language';
import { TextField } from '../shared/text_field';

interface Props {
  user: string;
  password: string;
  /** There is a password, which stays when none is written. */
  isKept: boolean;
  onChange: (changed: { user: string } | { password: string }) => void;
}

export function SignInFields({ user, password, isKept, onChange }: Props) {
  const { connected } = useMessages();
  return (
    <div class="connected-pair">
      <TextField label={connected.user} value={user} onInput={(text) => onChange({ user: text })} />
      <TextField
        type="password"
        autocomplete="new-password"
        label={connected.password}
        hint={isKept ? connected.passwordKept : connected.passwordHelp}
        value={password}
        onInput={(text) => onChange({ password: text })}
      />
    </div>
  );
}
