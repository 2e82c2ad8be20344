// The one-time link of a person who was just invited.
import { useState } from 'preact/hooks';
import { copyText } from '../shared/copy_text';
import { useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icons';
import { TextField } from '../shared/text_field';

interface Props {
  name: string;
  /** Null for those who have an account already and sign in as they are used to. */
  link: string | null;
  onClose: () => void;
}

export function LinkDialog({ name, link, onClose }: Props) {
  const { administration, chat } = useMessages();
  const [said, setSaid] = useState<string | null>(null);
  if (link === null) {
    return (
      <Dialog title={administration.invited} onClose={onClose}>
        <p>{administration.invitedText(name)}</p>
      </Dialog>
    );
  }
  const copy = async () => {
    const outcome = (await copyText(link)) ? administration.linkCopied : chat.copyFailed;
    setSaid(outcome);
    announce(outcome);
  };
  return (
    <Dialog title={administration.linkTitle} onClose={onClose}>
      <p>{administration.linkText(name)}</p>
      <TextField label={administration.linkLabel} value={link} readonly onInput={() => {}} />
      {said && <p class="quiet">{said}</p>}
      <div class="dialog-actions">
        <button type="button" class="ds-button" onClick={copy}>
          <Icon name="copy" />
          {administration.linkCopy}
        </button>
      </div>
    </Dialog>
  );
}
