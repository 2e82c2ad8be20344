// Adds a source to the organisation.
import { addSource } from '../api/connected_sources';
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { SourceDialog } from './source_dialog';
import { newForm, requestOf, type SourceForm } from './source_form';

interface Props {
  /** Those that documents can be put in; never empty. */
  spaces: Space[];
  onAdded: () => Promise<void>;
  onClose: () => void;
}

export function AddSource({ spaces, onAdded, onClose }: Props) {
  const { connected } = useMessages();
  const { organisation, session } = useSession();
  const add = async (form: SourceForm) => {
    const added = await addSource(organisation.id, {
      kind: form.kind,
      ...requestOf(form, session.person.is_operator),
    });
    announce(connected.added(added.name));
    await onAdded();
  };
  return (
    <SourceDialog
      title={connected.add}
      submit={connected.submit}
      start={newForm(spaces[0]!.id)}
      isNew
      spaces={spaces}
      onSubmit={add}
      onClose={onClose}
    />
  );
}
