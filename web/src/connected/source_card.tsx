// One source: where it is, how it is going, and what can be done with it.
import { useState } from 'preact/hooks';
import { pauseSource, synchronise, type ConnectedSource } from '../api/connected_sources';
import { asProblem, type Problem } from '../api/problem';
import type { Space } from '../api/types';
import { useLanguage } from '../messages/language';
import { inLanguage } from '../messages/sentences';
import { announce } from '../shared/announcer';
import { Icon } from '../shared/icons';
import { Menu } from '../shared/menu';
import { ProblemNote } from '../shared/problem_note';
import { EditSource } from './edit_source';
import { RemoveSource } from './remove_source';
import { SourceFailures } from './source_failures';
import { SourceRun } from './source_run';

const colours = {
  waiting: 'success',
  queued: 'info',
  running: 'info',
  paused: 'neutral',
  error: 'danger',
} as const;

/** The source has so much less than before that its documents were left alone. */
const shrunk = 'source_shrunk';

interface Props {
  source: ConnectedSource;
  spaces: Space[];
  onChanged: () => Promise<void>;
}

export function SourceCard({ source, spaces, onChanged }: Props) {
  const { language, messages } = useLanguage();
  const { connected } = messages;
  const space = spaces.find((each) => each.id === source.space)?.name ?? '';
  const { id, name, kind, settings, state, paused, error } = source;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const shown = state === 'waiting' && error ? 'error' : state;
  const busy = state === 'queued' || state === 'running';

  const act = async (action: () => Promise<unknown>, said: string) => {
    setProblem(null);
    try {
      await action();
      announce(said);
    } catch (failed) {
      setProblem(asProblem(failed));
    }
    await onChanged();
  };
  const sync = (acceptRemovals = false) =>
    act(() => synchronise(id, acceptRemovals), connected.syncing(name));
  const togglePause = () =>
    act(() => pauseSource(id, !paused), paused ? connected.resumed(name) : connected.pausedNow(name));
  return (
    <li class="connected-source">
      <div class="connected-head">
        <h2 class="connected-name">{name}</h2>
        <span class="ds-tag" data-color={colours[shown]}>
          {connected.states[shown]}
        </span>
        <span class="connected-actions">
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-label={connected.syncOf(name)}
            disabled={busy}
            onClick={() => void sync()}
          >
            <Icon name="again" />
            {connected.sync}
          </button>
          <Menu label={connected.actionsOf(name)} icon="more">
            {(close) => (
              <>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  onClick={() => {
                    close();
                    setOpen('edit');
                  }}
                >
                  <Icon name="edit" />
                  {connected.edit}
                </button>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  onClick={() => {
                    close();
                    void togglePause();
                  }}
                >
                  <Icon name={paused ? 'play' : 'pause'} />
                  {paused ? connected.resume : connected.pause}
                </button>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  onClick={() => {
                    close();
                    setOpen('remove');
                  }}
                >
                  <Icon name="trash" />
                  {connected.remove}
                </button>
              </>
            )}
          </Menu>
        </span>
      </div>
      <p class="quiet connected-where">
        {[connected.kinds[kind], settings.address, space].filter(Boolean).join(' · ')}
      </p>
      <SourceRun source={source} />
      {error && !busy && (
        <div class="ds-alert note" data-color="danger">
          <p>{inLanguage(error, language)}</p>
          {error.code === shrunk && (
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => void sync(true)}>
              {connected.acceptRemovals}
            </button>
          )}
        </div>
      )}
      <ProblemNote problem={problem} />
      {source.run.failed > 0 && <SourceFailures source={source} />}
      {open === 'edit' && (
        <EditSource source={source} spaces={spaces} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
      {open === 'remove' && (
        <RemoveSource source={source} onRemoved={onChanged} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}
