// Something that is fetched when a page shows it, and again on request.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';

export interface Loaded<T> {
  /** Null until it has come. Stays while it is fetched again, so that the page doesn't blink. */
  value: T | null;
  problem: Problem | null;
  reload: () => Promise<void>;
}

/** Fetches when `key` changes; an answer that comes after the next request has gone out is dropped. */
export function useLoaded<T>(fetch: () => Promise<T>, key: string | number): Loaded<T> {
  const [loaded, setLoaded] = useState<{ key: unknown; value: T | null; problem: Problem | null }>();
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    try {
      const value = await fetch();
      if (mine === latest.current) setLoaded({ key, value, problem: null });
    } catch (error) {
      const problem = asProblem(error);
      if (mine === latest.current)
        setLoaded((before) => ({ key, value: before?.key === key ? before.value : null, problem }));
    }
  }, [key]);
  useEffect(() => {
    void reload();
    return () => void ++latest.current;
  }, [reload]);
  const current = loaded?.key === key ? loaded : null;
  return { value: current?.value ?? null, problem: current?.problem ?? null, reload };
}
