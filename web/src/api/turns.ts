// Questions and what happens while they are answered.
import { address, request } from './client';
import type { Citation, Hit, Phase, QueuePlace, Sentence, Turn } from './types';

/** Starts an answer. `replaceFrom` first removes that turn and those after it. */
export function askTurn(conversation: number, question: string, replaceFrom: number | null): Promise<Turn> {
  const body = replaceFrom === null ? { question } : { question, replace_from: replaceFrom };
  return request('POST', `/conversations/${conversation}/turns`, { body });
}

/** The turn ends with what it has. */
export function stopTurn(id: number): Promise<void> {
  return request('POST', `/turns/${id}/stop`);
}

export type TurnEvent =
  | { type: 'status'; phase: Phase; place: QueuePlace | null }
  | { type: 'passages'; hits: Hit[] }
  | { type: 'delta'; text: string }
  | { type: 'citation'; citation: Citation }
  | { type: 'warning'; code: string; sentence: Sentence }
  | { type: 'done'; turn: Turn };

interface Listener {
  onEvent: (event: TurnEvent) => void;
  /** The connection broke; the browser is trying again by itself (`false`: it works again). */
  onInterrupted: (interrupted: boolean) => void;
  /** The stream can't be had: read the turn from its conversation. */
  onLost: () => void;
}

const read: Record<TurnEvent['type'], (data: any) => TurnEvent> = {
  status: ({ phase, ahead, seconds }) => ({
    type: 'status',
    phase,
    place: phase === 'waiting' ? { ahead, seconds } : null,
  }),
  passages: (data) => ({ type: 'passages', hits: data.hits }),
  delta: (data) => ({ type: 'delta', text: data.text }),
  citation: (data) => ({ type: 'citation', citation: data }),
  warning: (data) => ({ type: 'warning', code: data.code, sentence: data }),
  done: (data) => ({ type: 'done', turn: data }),
};

/**
 * Follows a turn from its beginning until `done`. The browser reconnects with `Last-Event-ID` when the stream breaks,
 * and events that come twice are dropped. Returns what stops the following (not the turn).
 */
export function followTurn(id: number, { onEvent, onInterrupted, onLost }: Listener): () => void {
  const source = new EventSource(address(`/turns/${id}/events`));
  let seen = 0;
  for (const type of Object.keys(read) as TurnEvent['type'][]) {
    source.addEventListener(type, (message: MessageEvent<string>) => {
      const number = Number(message.lastEventId);
      if (number > 0 && number <= seen) return;
      seen = number;
      if (type === 'done') source.close();
      onEvent(read[type](JSON.parse(message.data)));
    });
  }
  source.onopen = () => onInterrupted(false);
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) onLost();
    else onInterrupted(true);
  };
  return () => source.close();
}
