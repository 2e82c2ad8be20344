// Takes in again what is there already, after an upgrade or with new settings.
import { useState } from 'preact/hooks';
import { reprocess, type IntakeScope } from '../api/intake';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ChoiceGroup } from '../shared/choice_group';
import { ConfirmDialog } from '../shared/confirm_dialog';

interface Props {
  scope: IntakeScope;
  where: string;
  onDone: () => Promise<void>;
  onClose: () => void;
}

export function ReprocessDialog({ scope, where, onDone, onClose }: Props) {
  const { intake } = useMessages();
  const [which, setWhich] = useState('outdated');
  const start = async () => {
    announce(intake.retried(await reprocess(scope, which === 'outdated')));
    await onDone();
  };
  return (
    <ConfirmDialog
      title={intake.reprocessTitle}
      text={intake.reprocessText(where)}
      action={intake.reprocess}
      color="accent"
      onConfirm={start}
      onClose={onClose}
    >
      <ChoiceGroup
        type="radio"
        legend={intake.which}
        options={[
          { value: 'outdated', name: intake.outdated },
          { value: 'everything', name: intake.everything },
        ]}
        chosen={[which]}
        onChange={([value]) => setWhich(value!)}
      />
    </ConfirmDialog>
  );
}
