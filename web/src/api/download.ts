// A file from the server, with signing in again when the session has ended.
import { address, sessionRenewed } from './client';
import { problemFrom, unreachable } from './problem';

/** Throws Problem. */
export async function download(
  path: string,
  query: Record<string, string | number | null | undefined>,
): Promise<Blob> {
  try {
    return await fetchOnce(address(path, query));
  } catch (error) {
    const renewed = sessionRenewed(error);
    if (!renewed) throw error;
    await renewed;
    return fetchOnce(address(path, query));
  }
}

async function fetchOnce(target: string): Promise<Blob> {
  const response = await fetch(target, { credentials: 'same-origin' }).catch(() => {
    throw unreachable();
  });
  if (!response.ok)
    throw problemFrom(response.status, await response.text(), response.headers.get('Retry-After'));
  return response.blob();
}
