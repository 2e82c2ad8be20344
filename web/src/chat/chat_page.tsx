// The page where a person asks: their conversations, the one that is open, and the source that is being read.
import { useRef, useState } from 'preact/hooks';
import type { Turn } from '../api/types';
import { useMessages } from '../messages/language';
import { navigate, paths, type OpenSource } from '../routes';
import { useSession } from '../session/session_context';
import { announce } from '../shared/announcer';
import { ProblemNote } from '../shared/problem_note';
import { useFocusBack } from '../shared/use_focus_back';
import { usePageTitle } from '../shared/use_page_title';
import { SourcePanel } from '../source/source_panel';
import { plainText, readAnswer } from './answer_markdown';
import { AskBox } from './ask_box';
import { AssistantBar } from './assistant_bar';
import { AssistantChoice } from './assistant_choice';
import { AssistantQuestions, AssistantWelcome } from './assistant_start';
import { ConversationMissing } from './conversation_missing';
import { Conversations } from './conversations';
import { StartSuggestions, StartWelcome } from './start';
import { TurnView } from './turn_view';
import { useAssistant } from './use_assistant';
import { useConversation } from './use_conversation';
import { useConversationList } from './use_conversation_list';
import { WriterBanner } from './writer_banner';

interface Props {
  conversation: number | null;
  /** That a new conversation is begun with. */
  assistant: number | null;
  source: OpenSource | null;
}

export function ChatPage({ conversation: id, assistant: wanted, source }: Props) {
  const messages = useMessages();
  const { assistants } = messages;
  const { organisation } = useSession();
  const list = useConversationList(organisation.id);
  const [fresh, setFresh] = useState(0);
  const [answered, setAnswered] = useState(0);
  const opener = useRef<Element | null>(null);

  const conversation = useConversation({
    organisation: organisation.id,
    id,
    beginWith: wanted,
    onCreated: (created) => {
      navigate(paths.conversation(created), 'replace');
      void list.reload();
    },
    onAnswered: (turn: Turn) => {
      setAnswered((count) => count + 1);
      announce(`${messages.chat.done} ${plainText(readAnswer(turn.answer), 'drop')}`);
      void list.reload();
    },
  });
  const { turns, running, loading, loadProblem, problem, reload, ask, stop } = conversation;
  const held = conversation.assistant;
  const { assistant, gone, ...found } = useAssistant(id === null ? wanted : null, held);
  const title =
    list.value?.find((each) => each.id === id)?.title ||
    (assistant ? assistants.with(assistant.newest.name) : messages.navigation.ask);
  const heading = usePageTitle(title);

  const openSource = (turn: number, n: number) => {
    if (!source) opener.current = document.activeElement;
    if (id !== null) navigate(paths.conversation(id, { turn, n }), source ? 'replace' : 'push');
  };
  const closeSource = () => {
    if (id !== null) navigate(paths.conversation(id), 'replace');
  };
  useFocusBack(source !== null, () => opener.current);
  const cited = source
    ? running?.turn.id === source.turn
      ? running.turn
      : turns.find((turn) => turn.id === source.turn)
    : undefined;
  const citation = cited?.citations.find(({ n }) => n === source!.n);

  const starting = id === null && turns.length === 0;
  return (
    <div class="chat" data-source={citation !== undefined || undefined}>
      <Conversations list={list} current={id} onNew={() => setFresh(fresh + 1)} />
      <main id="content" class="conversation" data-starting={starting || undefined}>
        <h1 ref={heading} tabIndex={-1} class="ds-sr-only">
          {title}
        </h1>
        <WriterBanner answered={answered} />
        <ProblemNote problem={found.problem} onRetry={found.reload} />
        {gone && <p class="ds-alert note">{held ? assistants.gone(held.name) : assistants.missing}</p>}
        {assistant && held && id !== null && (
          <AssistantBar
            assistant={assistant}
            conversation={id}
            use={held}
            turns={turns}
            onPinned={conversation.setAssistant}
          />
        )}
        {starting && (assistant ? <AssistantWelcome assistant={assistant} /> : <StartWelcome />)}
        {loading && turns.length === 0 && <p class="quiet">{messages.loading}</p>}
        {loadProblem?.status === 404 ? (
          <ConversationMissing />
        ) : (
          <ProblemNote problem={loadProblem} onRetry={reload} />
        )}
        <div class="turns">
          {turns.map((turn, index) => (
            <TurnView
              key={turn.id}
              turn={turn}
              running={running?.turn.id === turn.id ? running : null}
              last={index === turns.length - 1}
              openSource={source?.turn === turn.id ? source.n : null}
              onOpenSource={(n) => openSource(turn.id, n)}
              onAsk={running ? null : (question) => ask(question, turn.id)}
            />
          ))}
        </div>
        {!loadProblem && (
          <div class="ask-area">
            <ProblemNote problem={problem} />
            <AskBox key={fresh} conversation={id} running={running !== null} onAsk={ask} onStop={stop} />
          </div>
        )}
        {starting && assistant && <AssistantQuestions assistant={assistant} onAsk={ask} />}
        {starting && wanted === null && <AssistantChoice />}
        {starting && !assistant && <StartSuggestions onAsk={ask} />}
      </main>
      {cited && citation && (
        <SourcePanel
          places={cited.citations}
          current={citation}
          texts={messages.sources}
          onChoose={(n) => openSource(cited.id, n)}
          onClose={closeSource}
        />
      )}
    </div>
  );
}
