// Keys with what they open, until when, and how much they have been used.
import { useState } from 'preact/hooks';
import { removeKey, type Key } from '../api/keys';
import { formatDate, formatNumber, formatTime } from '../messages/formats';
import { useLanguage, useMessages } from '../messages/language';
import { announce } from '../shared/announcer';
import { ConfirmDialog } from '../shared/confirm_dialog';
import { Icon } from '../shared/icons';
import { lastDay } from './last_day';

interface Props {
  keys: Key[];
  onChanged: () => Promise<void>;
}

export function KeyTable({ keys, onChanged }: Props) {
  const messages = useMessages().keys;
  const [removing, setRemoving] = useState<Key | null>(null);
  const remove = async ({ id, name }: Key) => {
    await removeKey(id);
    announce(messages.removed(name));
    await onChanged();
  };
  return (
    <>
      <table class="ds-table stacking keys">
        <thead>
          <tr>
            <th scope="col">{messages.name}</th>
            <th scope="col">{messages.scopes}</th>
            <th scope="col">{messages.used}</th>
            <th scope="col">{messages.tokens}</th>
            <th scope="col">{messages.expires}</th>
            <th scope="col">
              <span class="ds-sr-only">{messages.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} shown={key} onRemove={() => setRemoving(key)} />
          ))}
        </tbody>
      </table>
      {removing && (
        <ConfirmDialog
          title={messages.removeTitle}
          text={messages.removeText(removing.name)}
          action={messages.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

function KeyRow({ shown, onRemove }: { shown: Key; onRemove: () => void }) {
  const messages = useMessages().keys;
  const { language } = useLanguage();
  const { prompt_tokens, answer_tokens } = shown.used_this_month;
  const number = (value: number) => formatNumber(value, language);
  const budget = shown.monthly_tokens === null ? null : number(shown.monthly_tokens);
  const expired = new Date(shown.expires_at) <= new Date();
  return (
    <tr>
      <td>
        {shown.name}
        <span class="key-prefix">
          <code>{shown.prefix}…</code>
        </span>
      </td>
      <td data-label={messages.scopes}>{shown.scopes.map((scope) => messages.scope[scope]).join(', ')}</td>
      <td data-label={messages.used}>
        {shown.used_at === null ? messages.never : formatTime(shown.used_at, language)}
      </td>
      <td data-label={messages.tokens}>
        {messages.tokensUsed(number(prompt_tokens + answer_tokens), budget)}
      </td>
      <td data-label={messages.expires}>
        {expired ? messages.expired : formatDate(lastDay(shown.expires_at), language)}
      </td>
      <td class="row-actions">
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={messages.removeOf(shown.name)}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  );
}
