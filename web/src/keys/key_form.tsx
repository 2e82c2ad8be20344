// Makes a key: what it is for, what it opens, how far it reaches, and until when.
import { useState } from 'preact/hooks';
import { keyScopes, makeKey, type KeyHolder, type KeyScope } from '../api/keys';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { useSession } from '../session/session_context';
import { ChoiceGroup } from '../shared/choice_group';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';
import { useSpaces } from '../shared/use_spaces';
import { dayAfter } from './last_day';
import { SecretDialog } from './secret_dialog';

const usualDays = 90;

type Where = 'everywhere' | 'here' | 'spaces';

interface Props {
  holder: KeyHolder;
  onMade: () => Promise<void>;
}

export function KeyForm({ holder, onMade }: Props) {
  const { keys } = useMessages();
  const { organisation } = useSession();
  const spaces = useSpaces([organisation]);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>(['chat']);
  const [where, setWhere] = useState<Where>(holder === null ? 'everywhere' : 'here');
  const [chosen, setChosen] = useState<string[]>([]);
  const [expires, setExpires] = useState(dayAfter(new Date(), usualDays));
  const [budget, setBudget] = useState('');
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [secret, setSecret] = useState<string | null>(null);

  const budgetIsRight = budget.trim() === '' || /^[1-9]\d*$/.test(budget.trim());
  const spacesAreRight = where !== 'spaces' || chosen.length > 0;
  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (name.trim() === '' || scopes.length === 0 || !budgetIsRight || !spacesAreRight) return;
    try {
      const made = await makeKey(holder, {
        name: name.trim(),
        scopes: scopes as KeyScope[],
        expires,
        ...(where === 'everywhere' ? {} : { organisation: organisation.id }),
        ...(where === 'spaces' ? { spaces: chosen.map(Number) } : {}),
        ...(budget.trim() === '' ? {} : { monthly_tokens: Number(budget) }),
      });
      setSecret(made.secret);
      setName('');
      setChecked(false);
      await onMade();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const wheres: [Where, string][] = [
    ['everywhere', keys.everywhere],
    ['here', keys.onlyHere(organisation.name)],
    ['spaces', keys.chosenSpaces],
  ];
  const id = holder === null ? 'new-key' : 'new-service-key';
  return (
    <form class="space-form stack" noValidate aria-labelledby={id} onSubmit={submit}>
      <h3 id={id} class="ds-heading" data-size="2xs">
        {holder === null ? keys.new : keys.newService}
      </h3>
      <ProblemNote problem={problem} />
      <TextField
        label={keys.name}
        hint={keys.nameHint}
        value={name}
        onInput={setName}
        error={checked && name.trim() === '' ? keys.nameMissing : null}
      />
      <ChoiceGroup
        type="checkbox"
        legend={keys.scopes}
        {...(checked && scopes.length === 0 ? { hint: keys.scopesMissing } : {})}
        options={keyScopes.map((value) => ({ value, name: keys.scope[value] }))}
        chosen={scopes}
        onChange={setScopes}
      />
      {scopes.includes('documents') && (
        <ChoiceGroup
          type="radio"
          legend={keys.where}
          options={wheres
            .filter(([value]) => holder === null || value !== 'everywhere')
            .map(([value, text]) => ({ value, name: text }))}
          chosen={[where]}
          onChange={([value]) => setWhere(value as Where)}
        />
      )}
      {scopes.includes('documents') && where === 'spaces' && (
        <ChoiceGroup
          type="checkbox"
          legend={keys.spaces}
          {...(checked && !spacesAreRight ? { hint: keys.scopesMissing } : {})}
          options={(spaces.value ?? []).map((space) => ({ value: String(space.id), name: space.name }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <TextField label={keys.expires} type="date" value={expires} onInput={setExpires} />
      <TextField
        label={keys.budget}
        hint={keys.budgetHint}
        value={budget}
        onInput={setBudget}
        error={checked && !budgetIsRight ? keys.budgetInvalid : null}
      />
      <button type="submit" class="ds-button">
        {keys.make}
      </button>
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </form>
  );
}
