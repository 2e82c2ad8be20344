// Invites a person: a name, an address and a role give a link to hand over.
import { useState } from 'preact/hooks';
import { invite } from '../api/people';
import { asProblem, type Problem } from '../api/problem';
import type { Role } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { LinkDialog } from './link_dialog';
import { RoleChoice } from './role_choice';

export function InviteForm({ onInvited }: { onInvited: () => Promise<void> }) {
  const { administration } = useMessages();
  const { organisation } = useSession();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [invited, setInvited] = useState<{ name: string; link: string | null } | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (name.trim() === '' || email.trim() === '') return;
    try {
      const { link } = await invite(organisation.id, { name: name.trim(), email: email.trim(), role });
      setInvited({ name: name.trim(), link });
      setName('');
      setEmail('');
      setChecked(false);
      await onInvited();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const missing = (value: string, sentence: string) => (checked && value.trim() === '' ? sentence : null);
  return (
    <form class="inline-form" noValidate aria-labelledby="invite" onSubmit={submit}>
      <h3 id="invite" class="ds-heading" data-size="2xs">
        {administration.invite}
      </h3>
      <ProblemNote problem={problem} />
      <TextField
        label={administration.inviteName}
        value={name}
        onInput={setName}
        error={missing(name, administration.nameMissing)}
      />
      <TextField
        label={administration.email}
        type="email"
        value={email}
        onInput={setEmail}
        error={missing(email, administration.emailMissing)}
      />
      <RoleChoice label={administration.role} role={role} onChange={setRole} />
      <button type="submit" class="ds-button">
        {administration.inviteSubmit}
      </button>
      {invited && <LinkDialog {...invited} onClose={() => setInvited(null)} />}
    </form>
  );
}
