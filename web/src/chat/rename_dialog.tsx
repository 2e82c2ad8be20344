// Gives a conversation another name.
import { useState } from 'preact/hooks';
import { renameConversation } from '../api/conversations';
import { asProblem, type Problem } from '../api/problem';
import type { Conversation } from '../api/types';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';

interface Props {
  conversation: Conversation;
  onRenamed: () => Promise<void>;
  onClose: () => void;
}

export function RenameDialog({ conversation, onRenamed, onClose }: Props) {
  const messages = useMessages();
  const { conversations } = messages;
  const [name, setName] = useState(conversation.title);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    try {
      await renameConversation(conversation.id, name.trim());
      await onRenamed();
      announce(conversations.renamed);
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Dialog title={conversations.renameTitle} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={problem} />
        <TextField
          label={conversations.nameLabel}
          value={name}
          onInput={setName}
          error={missing ? conversations.nameMissing : null}
        />
        <FormActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}
