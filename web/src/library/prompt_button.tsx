// Finds a prompt of the library and hands on its text.
import { useState } from 'preact/hooks';
import { listEntries, type Prompt } from '../api/library';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useLoaded } from '../shared/use_loaded';
import { wholeLibrary } from './library_query';
import { matching } from './matching';
import { useHomes } from './use_homes';

interface Props {
  /** The field it writes in, said to those who hear the page; where there is only one it needs no name. */
  field?: string;
  onChoose: (text: string) => void;
}

export function PromptButton({ field, onChoose }: Props) {
  const { assistants } = useMessages();
  const [open, setOpen] = useState(false);
  const choose = (text: string) => {
    setOpen(false);
    onChoose(text);
  };
  return (
    <>
      <button
        type="button"
        class="text-button"
        aria-haspopup="dialog"
        aria-label={field && assistants.promptsFor(field)}
        onClick={() => setOpen(true)}
      >
        {assistants.prompts}
      </button>
      {open && <PromptDialog onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  );
}

function PromptDialog({ onChoose, onClose }: { onChoose: (text: string) => void; onClose: () => void }) {
  const { assistants, library, loading } = useMessages();
  const homes = useHomes();
  const [words, setWords] = useState('');
  const prompts = useLoaded(() => listEntries<Prompt>('prompt'), 'prompts');
  const own = (prompts.value ?? []).filter((entry) => homes.some(({ id }) => id === entry.organisation));
  const shown = matching(own, { ...wholeLibrary, words }) as Prompt[];
  return (
    <Dialog title={assistants.choosePrompt} onClose={onClose}>
      <TextField type="search" label={library.search} value={words} onInput={setWords} />
      <ProblemNote problem={prompts.problem} onRetry={prompts.reload} />
      {!prompts.value && !prompts.problem && <p class="quiet">{loading}</p>}
      {prompts.value && shown.length === 0 && (
        <p class="quiet">{own.length === 0 ? assistants.noPrompts : library.noneFound}</p>
      )}
      <ul class="suggestions prompt-list">
        {shown.map(({ id, name, description, body }) => (
          <li key={id}>
            <button type="button" class="suggestion" onClick={() => onChoose(body.text)}>
              <strong>{name}</strong>
              <span class="quiet">{description || body.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
