// Finds a prompt of the library and hands on its text.
import { useState } from 'preact/hooks';
import { listEntries, type Prompt } from '../api/library';
import { wholeLibrary } from '../library/library_query';
import { matching } from '../library/matching';
import { useHomes } from '../library/use_homes';
import { useMessages } from '../messages/language';
import { Dialog } from '../shared/dialog';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useLoaded } from '../shared/use_loaded';

export function PromptButton({ onChoose }: { onChoose: (text: string) => void }) {
  const { assistants } = useMessages();
  const [open, setOpen] = useState(false);
  const choose = (text: string) => {
    setOpen(false);
    onChoose(text);
  };
  return (
    <>
      <button type="button" class="text-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
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
