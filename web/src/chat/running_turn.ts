// An answer while it is being written: what has come so far, from the events of its turn.
import type { TurnEvent } from '../api/turns';
import type { Citation, CheckedSentence, Phase, QueuePlace, Turn, Warning } from '../api/types';

export interface RunningTurn {
  turn: Turn;
  phase: Phase | null;
  /** While it waits for the language model. */
  place: QueuePlace | null;
  /** What the search brought, once it is known. */
  found: { passages: number; documents: number } | null;
  warnings: Warning[];
  /** The connection is broken and being mended. */
  interrupted: boolean;
}

/** Events come from the beginning, so what the turn held when it was fetched is left out. */
export function started(turn: Turn): RunningTurn {
  const empty = {
    ...turn,
    answer: '',
    citations: [] as Citation[],
    sentences: [] as CheckedSentence[],
    warnings: [],
  };
  return { turn: empty, phase: null, place: null, found: null, warnings: [], interrupted: false };
}

/** `done` brings the whole turn and ends the running one. */
export type UnfinishedEvent = Exclude<TurnEvent, { type: 'done' }>;

export function applied(running: RunningTurn, event: UnfinishedEvent): RunningTurn {
  const { turn } = running;
  switch (event.type) {
    case 'status':
      return { ...running, phase: event.phase, place: event.place };
    case 'passages': {
      const documents = new Set(event.hits.map(({ id }) => id)).size;
      return { ...running, found: { passages: event.hits.length, documents } };
    }
    case 'delta':
      return { ...running, turn: { ...turn, answer: turn.answer + event.text } };
    case 'citation':
      return { ...running, turn: { ...turn, citations: [...turn.citations, event.citation] } };
    case 'warning':
      return { ...running, warnings: [...running.warnings, { code: event.code, sentence: event.sentence }] };
  }
}
