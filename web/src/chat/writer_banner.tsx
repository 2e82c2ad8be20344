// Says when the language model that should write does not.
import { useEffect } from 'preact/hooks';
import { getWriter } from '../api/language_models';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { useSession } from '../session/session_context';
import { useLoaded } from '../shared/use_loaded';

const pollMs = 30_000;

/** `answered`: changes with each answer, after which things may be otherwise. */
export function WriterBanner({ answered }: { answered: number }) {
  const { language } = useLanguage();
  const { organisation } = useSession();
  const writer = useLoaded(() => getWriter(organisation.id), organisation.id);
  useEffect(() => {
    if (answered > 0) void writer.reload();
    const timer = setInterval(() => {
      if (!document.hidden) void writer.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [writer.reload, answered]);
  return (
    <div role="status">
      {writer.value?.warning && (
        <div class="ds-alert note writer-banner" data-color="warning">
          <p>{inLanguage(writer.value.warning, language)}</p>
        </div>
      )}
    </div>
  );
}
