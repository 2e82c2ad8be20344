// A source beside what led to it; over the whole screen where there is no room beside it.
import { useEffect, useRef } from 'preact/hooks';
import { narrow, useMediaQuery } from '../shared/use_media_query';
import { SourceView, type SourceViewProps as Props } from './source_view';

export function SourcePanel(props: Props) {
  return useMediaQuery(narrow) ? <WholeScreen {...props} /> : <Beside {...props} />;
}

function Beside(props: Props) {
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };
  return (
    <aside class="source-panel" aria-label={props.texts.panel} onKeyDown={escape}>
      <SourceView {...props} />
    </aside>
  );
}

function WholeScreen(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} class="source-screen" aria-label={props.texts.panel} onClose={props.onClose}>
      <SourceView {...props} />
    </dialog>
  );
}
