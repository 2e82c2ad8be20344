// A conversation's turns, the one that is being answered, and what a person can do with them.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createConversation, getConversation } from '../api/conversations';
import { asProblem, type Problem } from '../api/problem';
import { askTurn, stopTurn } from '../api/turns';
import type { AssistantUse, Turn } from '../api/types';
import type { RunningTurn } from './running_turn';
import { useRunningTurn } from './use_running_turn';

export interface OpenConversation {
  turns: Turn[];
  /** Whom it is held with. */
  assistant: AssistantUse | null;
  setAssistant: (use: AssistantUse) => void;
  running: RunningTurn | null;
  /** The turns are being fetched. */
  loading: boolean;
  /** The conversation could not be shown (404: it is not there). */
  loadProblem: Problem | null;
  /** The last question could not be asked, or the last answer not be followed. */
  problem: Problem | null;
  reload: () => void;
  /** Resolves to whether the question was taken. `replaceFrom` removes that turn and those after it first. */
  ask: (question: string, replaceFrom?: number) => Promise<boolean>;
  stop: () => void;
}

interface Options {
  organisation: number;
  /** Null: a conversation that begins with the first question. */
  id: number | null;
  /** The assistant that such a one is begun with. */
  beginWith: number | null;
  /** The first question made a conversation. */
  onCreated: (id: number) => void;
  onAnswered: (turn: Turn) => void;
}

export function useConversation({
  organisation,
  id,
  beginWith,
  onCreated,
  onAnswered,
}: Options): OpenConversation {
  const [turns, setTurns] = useState<Turn[]>([]);
  const [assistant, setAssistant] = useState<AssistantUse | null>(null);
  const [loading, setLoading] = useState(id !== null);
  const [loadProblem, setLoadProblem] = useState<Problem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The conversation whose turns are shown; one that was just created needs no fetching. */
  const shown = useRef<number | null>(null);

  const { running, follow, leave } = useRunningTurn({
    onDone: (turn) => {
      setTurns((before) => before.map((each) => (each.id === turn.id ? turn : each)));
      onAnswered(turn);
    },
    onProblem: setProblem,
  });

  const load = useCallback(async (conversation: number) => {
    setLoading(true);
    setLoadProblem(null);
    try {
      const { turns: found, assistant: held } = await getConversation(conversation);
      if (shown.current !== conversation) return;
      setTurns(found);
      setAssistant(held);
      const last = found.at(-1);
      if (last?.state === 'running') follow(last);
    } catch (error) {
      if (shown.current === conversation) setLoadProblem(asProblem(error));
    }
    if (shown.current === conversation) setLoading(false);
  }, []);

  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    leave();
    setTurns([]);
    setAssistant(null);
    setProblem(null);
    setLoadProblem(null);
    setLoading(false);
    if (id !== null) void load(id);
  }, [id]);

  const ask = async (question: string, replaceFrom: number | null = null) => {
    setProblem(null);
    const began = shown.current;
    try {
      const created = began === null ? await createConversation(organisation, beginWith) : null;
      const conversation = began ?? created!.id;
      const turn = await askTurn(conversation, question, replaceFrom);
      if (shown.current !== began) return true;
      shown.current = conversation;
      if (created) setAssistant(created.assistant);
      setTurns((before) => [...before.filter((each) => replaceFrom === null || each.id < replaceFrom), turn]);
      follow(turn);
      if (began === null) onCreated(conversation);
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    }
  };
  const stop = () => {
    if (running) void stopTurn(running.turn.id).catch((error) => setProblem(asProblem(error)));
  };
  const reload = () => {
    if (id !== null) void load(id);
  };
  return { turns, assistant, setAssistant, running, loading, loadProblem, problem, reload, ask, stop };
}
