// The source beside the conversation; over the whole screen where there is no room beside it.
import { useEffect, useRef } from 'preact/hooks';
import type { Citation } from '../api/types';
import { useMessages } from '../messages/language';
import { narrow, useMediaQuery } from '../shared/use_media_query';
import { SourceView } from './source_view';

interface Props {
  citations: Citation[];
  current: Citation;
  onChoose: (n: number) => void;
  onClose: () => void;
}

export function SourcePanel(props: Props) {
  return useMediaQuery(narrow) ? <WholeScreen {...props} /> : <Beside {...props} />;
}

function Beside(props: Props) {
  const { sources } = useMessages();
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };
  return (
    <aside class="source-panel" aria-label={sources.panel} onKeyDown={escape}>
      <SourceView {...props} />
    </aside>
  );
}

function WholeScreen(props: Props) {
  const { sources } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} class="source-screen" aria-label={sources.panel} onClose={props.onClose}>
      <SourceView {...props} />
    </dialog>
  );
}
