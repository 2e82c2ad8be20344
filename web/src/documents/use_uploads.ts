// Files on their way in: a few at a time, each with its progress, followed until Svea has read it.
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { getDocument } from '../api/documents';
import { asProblem, Problem } from '../api/problem';
import type { Document } from '../api/types';
import { upload, uploadBytesMax } from '../api/upload';
import type { NamedFile } from './dropped_files';

// More at once does not make the network faster, only each file slower.
const sendingMax = 3;
const askedMax = 5;
const pollMs = 1500;

export type UploadState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface Upload extends NamedFile {
  key: number;
  space: number;
  state: UploadState;
  /** The part sent, 0–1. */
  part: number;
  problem: Problem | null;
  /** As the server last told it, once the file is sent. */
  document: Document | null;
  wasThere: boolean;
  abort: AbortController;
}

export interface Uploads {
  uploads: Upload[];
  /** Grows when a document has been added or has changed its state. */
  changes: number;
  add: (space: number, files: NamedFile[]) => void;
  retry: (key: number) => void;
  cancel: (key: number) => void;
  /** Takes away those that have come to an end. */
  clear: () => void;
}

export const UploadsContext = createContext<Uploads>(null!);
export const useCurrentUploads = () => useContext(UploadsContext);

let nextKey = 1;

/** Lives above the pages, so that the files go on being sent whichever page is shown. */
export function useUploads(): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((before) => before + 1);
  const change = (key: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)));

  const send = async ({ key, space, name, file, abort }: Upload) => {
    change(key, { state: 'sending', part: 0, problem: null });
    try {
      if (file.size > uploadBytesMax) throw new Problem(0, 'upload_too_large');
      const { document, was_there } = await upload(
        space,
        name,
        file,
        (part) => change(key, { part }),
        abort.signal,
      );
      change(key, { state: 'sent', document, wasThere: was_there });
      changed();
    } catch (error) {
      change(key, { state: 'failed', problem: asProblem(error) });
    }
  };

  useEffect(() => {
    const free = sendingMax - uploads.filter(({ state }) => state === 'sending').length;
    for (const next of uploads.filter(({ state }) => state === 'waiting').slice(0, free)) void send(next);
  }, [uploads]);

  const beingRead = uploads.filter(({ document }) => document?.state === 'received');
  useEffect(() => {
    if (beingRead.length === 0) return;
    const ask = async ({ key, document }: Upload) => {
      // Not reachable, or deleted meanwhile: asked again next time, or shown as it last was.
      const now = await getDocument(document!.id).catch(() => document!);
      change(key, { document: now });
      if (now.state !== 'received') changed();
    };
    // A few at a time, each in its turn: a short file behind a long one is not kept waiting.
    let turn = 0;
    const timer = setInterval(() => {
      const some = Math.min(askedMax, beingRead.length);
      for (let count = 0; count < some; ++count) void ask(beingRead[turn++ % beingRead.length]!);
    }, pollMs);
    return () => clearInterval(timer);
  }, [beingRead.map(({ key }) => key).join()]);

  const sending = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  useEffect(() => {
    if (!sending) return;
    // The browser asks before it leaves the page and with it the files that are not sent.
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [sending]);

  return {
    uploads,
    changes,
    add: (space, files) => setUploads((all) => [...all, ...files.map((file) => waiting(space, file))]),
    retry: (key) => change(key, { state: 'waiting', problem: null, abort: new AbortController() }),
    cancel: (key) => {
      const found = uploads.find((each) => each.key === key);
      found?.abort.abort();
      if (found?.state === 'waiting') change(key, { state: 'failed', problem: new Problem(0, 'cancelled') });
    },
    clear: () => setUploads((all) => all.filter(({ state }) => state === 'waiting' || state === 'sending')),
  };
}

function waiting(space: number, { name, file }: NamedFile): Upload {
  const fresh = { state: 'waiting' as const, part: 0, problem: null, document: null, wasThere: false };
  return { key: nextKey++, space, name, file, abort: new AbortController(), ...fresh };
}
