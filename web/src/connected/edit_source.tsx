// Changes a source: where it is, how often it is fetched, where its documents go.
import { changeSource, type ConnectedSource } from '../api/connected_sources';
import type { Space } from '../api/types';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { SourceDialog } from './source_dialog';
import { formOf, requestOf, type SourceForm } from './source_form';

interface Props {
  source: ConnectedSource;
  spaces: Space[];
  onChanged: () => Promise<void>;
  onClose: () => void;
}

export function EditSource({ source, spaces, onChanged, onClose }: Props) {
  const { connected, save } = useMessages();
  const { session } = useSession();
  const change = async (form: SourceForm) => {
    const changed = await changeSource(source.id, requestOf(form, session.person.is_operator));
    announce(connected.changed(changed.name));
    await onChanged();
  };
  return (
    <SourceDialog
      title={connected.editTitle(source.name)}
      submit={save}
      start={formOf(source)}
      isNew={false}
      hasPassword={source.settings.has_password}
      spaces={spaces}
      onSubmit={change}
      onClose={onClose}
    />
  );
}
