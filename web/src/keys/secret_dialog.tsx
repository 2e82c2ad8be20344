// A key that was just made: the only time that it is shown.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { copyText } from '../shared/copy_text';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icons';
import { TextField } from '../shared/text_field';

export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { keys } = useMessages();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const outcome = (await copyText(secret)) ? keys.copied : keys.copyFailed;
    setSaid(outcome);
    announce(outcome);
  };
  return (
    <Dialog title={keys.secretTitle} onClose={onClose}>
      <p>{keys.secretText}</p>
      <TextField label={keys.secret} value={secret} readonly onInput={() => {}} />
      {said && <p class="quiet">{said}</p>}
      <div class="dialog-actions">
        <button type="button" class="ds-button" onClick={copy}>
          <Icon name="copy" />
          {keys.copy}
        </button>
      </div>
    </Dialog>
  );
}
