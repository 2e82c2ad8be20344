// Adds one file. XMLHttpRequest, because fetch says nothing about how much has been sent.
import { address, csrfHeader, sessionRenewed } from './client';
import { Problem, problemFrom, unreachable } from './problem';
import type { Document } from './types';

/** The server's limit (limits.h: k_upload_bytes_max); asked here too, so that nobody sends for an hour in vain. */
export const uploadBytesMax = 512 * 2 ** 20;

export interface Uploaded {
  document: Document;
  /** The same file was in the space already. */
  was_there: boolean;
}

/** `onProgress` is called with the part sent, 0–1. Throws Problem, also when `signal` aborts (code `cancelled`). */
export async function upload(
  space: number,
  name: string,
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  try {
    return await sendFile(space, name, file, onProgress, signal);
  } catch (error) {
    const renewed = sessionRenewed(error);
    if (!renewed) throw error;
    await renewed;
    return sendFile(space, name, file, onProgress, signal);
  }
}

function sendFile(
  space: number,
  name: string,
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest();
    transfer.open('POST', address('/documents', { space, name }));
    for (const [header, value] of Object.entries(csrfHeader())) transfer.setRequestHeader(header, value);
    transfer.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    transfer.onload = () => {
      if (transfer.status < 300) resolve(JSON.parse(transfer.responseText) as Uploaded);
      else
        reject(
          problemFrom(transfer.status, transfer.responseText, transfer.getResponseHeader('Retry-After')),
        );
    };
    transfer.onerror = () => reject(unreachable());
    transfer.onabort = () => reject(new Problem(0, 'cancelled'));
    signal.addEventListener('abort', () => transfer.abort(), { once: true });
    transfer.send(file);
  });
}
