// How many tokens an organisation may use in a month, and its share of the queues.
import { useState } from 'preact/hooks';
import { setAllowance, type ModelUsage } from '../api/language_models';
import { asProblem, type Problem } from '../api/problem';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { FormActions } from '../shared/form_actions';
import { ProblemNote } from '../shared/problem_note';
import { TextField } from '../shared/text_field';

interface Props {
  usage: ModelUsage & { name: string };
  onChanged: () => Promise<void>;
  onClose: () => void;
}

const isWhole = (text: string) => /^\d+$/.test(text.trim());

export function AllowanceDialog({ usage, onChanged, onClose }: Props) {
  const { models } = useMessages();
  const [tokens, setTokens] = useState(String(usage.tokens_per_month));
  const [share, setShare] = useState(String(usage.queue_share));
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    setProblem(null);
    if (!isWhole(tokens) || !isWhole(share)) return;
    try {
      await setAllowance(usage.organisation, {
        tokens_per_month: Number(tokens),
        queue_share: Number(share),
      });
      announce(models.allowanceSet(usage.name));
      await onChanged();
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const wrong = (text: string) => (checked && !isWhole(text) ? models.wholeNumber : null);
  return (
    <Dialog title={models.allowanceOf(usage.name)} onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <TextField
          label={models.tokensPerMonth}
          hint={models.tokensHelp}
          value={tokens}
          onInput={setTokens}
          error={wrong(tokens)}
        />
        <TextField
          label={models.queueShare}
          hint={models.queueShareHelp}
          value={share}
          onInput={setShare}
          error={wrong(share)}
        />
        <ProblemNote problem={problem} />
        <FormActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}
