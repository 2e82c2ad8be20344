// An organisation's sources, asked for again while any is being fetched.
import { useEffect } from 'preact/hooks';
import { listSources, type ConnectedSource } from '../api/connected_sources';
import { useLoaded, type Loaded } from '../shared/use_loaded';

const pollMs = 2000;
const quietPollMs = 30_000;

const isBusy = ({ state, documents }: ConnectedSource) =>
  state === 'queued' || state === 'running' || documents.received > 0;

export function useSources(organisation: number): Loaded<ConnectedSource[]> {
  const sources = useLoaded(() => listSources(organisation), organisation);
  const busy = sources.value?.some(isBusy) ?? false;
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) void sources.reload();
      },
      busy ? pollMs : quietPollMs,
    );
    return () => clearInterval(timer);
  }, [busy, sources.reload]);
  return sources;
}
