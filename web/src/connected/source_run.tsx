// How far a source has come, or what came of it last time and when it is next.
import type { ConnectedSource } from '../api/connected_sources';
import { formatNumber, formatTime } from '../messages/formats';
import { useLanguage } from '../messages/language';

const counted = ['added', 'changed', 'removed'] as const;

export function SourceRun({ source }: { source: ConnectedSource }) {
  const { language, messages } = useLanguage();
  const { connected } = messages;
  const { name, state, run, interval_minutes, paused, started_at, ended_at, due_at, documents } = source;
  const number = (value: number) => formatNumber(value, language);
  if (state === 'running') {
    return (
      <div class="connected-run">
        <span>
          {connected.fetched(number(run.found), run.expected === null ? null : number(run.expected))}
        </span>
        {/* Without a value the bar only says that something goes on. */}
        <progress
          max={1}
          {...(run.expected ? { value: Math.min(1, run.found / run.expected) } : {})}
          aria-label={connected.progressOf(name)}
        />
      </div>
    );
  }
  const news = counted
    .filter((each) => run[each] > 0)
    .map((each) => `${number(run[each])} ${connected.counts[each]}`);
  const next = due_at ? connected.next(formatTime(due_at, language)) : connected.nextNever;
  return (
    <p class="connected-run">
      <strong>{connected.documents(number(documents.ready + documents.received))}</strong>
      {ended_at && (
        <span>
          {connected.last(formatTime(ended_at, language))}: {news.join(', ') || connected.nothingNew}
        </span>
      )}
      {!started_at && <span>{connected.never}</span>}
      {!paused && <span>{interval_minutes === 0 ? connected.nextNever : next}</span>}
      {documents.failed > 0 && (
        <span class="connected-failed">{connected.documentsFailed(documents.failed)}</span>
      )}
    </p>
  );
}
