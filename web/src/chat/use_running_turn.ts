// Follows the turn that is being answered, through broken connections, to its end.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { getConversation } from '../api/conversations';
import { asProblem, Problem } from '../api/problem';
import { followTurn } from '../api/turns';
import type { Turn, Warning } from '../api/types';
import { applied, started, type RunningTurn, type UnfinishedEvent } from './running_turn';

// The browser mends short breaks by itself. When the stream is refused, this often and this far apart it is asked for again.
const attemptsMax = 8;
const attemptPauseMs = 2000;

interface Listener {
  onDone: (turn: Turn) => void;
  onProblem: (problem: Problem) => void;
}

export function useRunningTurn(listener: Listener) {
  const [running, setRunning] = useState<RunningTurn | null>(null);
  const latest = useRef(listener);
  latest.current = listener;
  const unfollow = useRef(() => {});

  const leave = useCallback(() => {
    unfollow.current();
    unfollow.current = () => {};
    setRunning(null);
  }, []);
  useEffect(() => () => unfollow.current(), []);

  const follow = useCallback((turn: Turn, attempt = 1) => {
    unfollow.current();
    setRunning(started(turn));
    const told: Warning[] = [];
    const end = (ended: Turn) => {
      leave();
      latest.current.onDone({ ...ended, told });
    };
    const lose = (problem: Problem) => {
      leave();
      latest.current.onProblem(problem);
    };
    let left = false;
    let retry = 0;
    let arrived: UnfinishedEvent[] = [];
    // Words come faster than the screen shows them: what came since the last frame is applied at once.
    const apply = () => {
      const events = arrived;
      arrived = [];
      if (!left) setRunning((before) => before && events.reduce(applied, before));
    };
    const close = followTurn(turn.id, {
      onEvent: (event) => {
        if (event.type === 'warning') told.push({ code: event.code, sentence: event.sentence });
        if (event.type === 'done') end(event.turn);
        else if (arrived.push(event) === 1) requestAnimationFrame(apply);
      },
      onInterrupted: (interrupted) => setRunning((before) => before && { ...before, interrupted }),
      onLost: async () => {
        setRunning((before) => before && { ...before, interrupted: true });
        try {
          const stored = (await getConversation(turn.conversation)).turns.find(({ id }) => id === turn.id);
          if (left) return;
          if (!stored) return leave();
          if (stored.state !== 'running') return end(stored);
        } catch (error) {
          const problem = asProblem(error);
          if (problem.status !== 0) return lose(problem);
        }
        if (left) return;
        if (attempt >= attemptsMax) return lose(new Problem(0, 'answer_lost'));
        retry = setTimeout(follow, attemptPauseMs, turn, attempt + 1) as unknown as number;
      },
    });
    unfollow.current = () => {
      left = true;
      close();
      clearTimeout(retry);
    };
  }, []);

  return { running, follow, leave };
}
