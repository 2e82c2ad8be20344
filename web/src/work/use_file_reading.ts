// Reads files one after the other; recordings are large, and sending them can be stopped.
import { useEffect, useRef, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem';
import { readFile, type TaskText } from '../api/task_runs';
import { useSession } from '../session/session_context';

export interface Reading {
  /** How many are left, with the one that is read. */
  left: number;
  name: string;
  isRecording: boolean;
}

/** A file that could not be read, and why. */
export interface Unread {
  name: string;
  problem: Problem;
}

const isRecording = ({ type }: File) => type.startsWith('audio/') || type.startsWith('video/');

export function useFileReading(files: TaskText[], onFiles: (files: TaskText[]) => void) {
  const { organisation } = useSession();
  const [reading, setReading] = useState<Reading | null>(null);
  const [unread, setUnread] = useState<Unread[]>([]);
  const stopping = useRef(new AbortController());
  const earlier = useRef(Promise.resolve());
  // What is chosen may change while a file is read.
  const now = useRef(files);
  now.current = files;
  useEffect(() => () => stopping.current.abort(), []);

  const readAll = async (chosen: File[]) => {
    setUnread([]);
    const { signal } = (stopping.current = new AbortController());
    for (const [at, file] of chosen.entries()) {
      setReading({ left: chosen.length - at, name: file.name, isRecording: isRecording(file) });
      try {
        const text = await readFile(organisation.id, file, signal);
        onFiles([...now.current, text]);
      } catch (error) {
        if (signal.aborted) break;
        const problem = asProblem(error);
        setUnread((others) => [...others, { name: file.name, problem }]);
      }
    }
    setReading(null);
  };
  const read = (chosen: File[]) => {
    earlier.current = earlier.current.then(() => readAll(chosen));
  };
  return { reading, unread, read, stop: () => stopping.current.abort() };
}
