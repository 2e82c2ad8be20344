// A run, asked for again while any of it waits.
import { useEffect } from 'preact/hooks';
import { getRun, type RunWithItems } from '../api/task_runs';
import { useLoaded, type Loaded } from '../shared/use_loaded';

const pollMs = 500;

export function useRun(id: number): Loaded<RunWithItems> {
  const run = useLoaded(() => getRun(id), id);
  const waits = (run.value?.items.waiting ?? 0) > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      if (!document.hidden) void run.reload();
    }, pollMs);
    return () => clearInterval(timer);
  }, [waits, run.reload]);
  return run;
}
