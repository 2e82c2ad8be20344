// A value that follows another after it has stood still for a while.
import { useEffect, useState } from 'preact/hooks';

export function useLater<T>(value: T, pauseMs: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setLater, pauseMs, value);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return later;
}
