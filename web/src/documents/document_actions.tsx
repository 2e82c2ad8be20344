// What can be done with a document: the likely thing beside it, the rest in a menu.
import type { Document } from '../api/types';
import { useMessages } from '../messages/language';
import { Icon, type IconName } from '../shared/icons';
import { Menu } from '../shared/menu';

export type DocumentAction = 'retry' | 'cancel' | 'edit' | 'delete';

interface Props {
  document: Document;
  onAction: (action: DocumentAction) => void;
}

export function DocumentActions({ document: { title, name, state, progress }, onAction }: Props) {
  const { documents, intake, metadata, tryAgain } = useMessages();
  const called = title || name;
  const actions: [DocumentAction, IconName, string][] = [
    ['edit', 'edit', metadata.edit],
    ['delete', 'trash', documents.delete],
  ];
  if (progress) actions.unshift(['cancel', 'stop', intake.cancel]);
  return (
    <>
      {state === 'failed' && !progress && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={documents.retryOf(called)}
          title={tryAgain}
          onClick={() => onAction('retry')}
        >
          <Icon name="again" />
        </button>
      )}
      <Menu label={documents.actionsOf(called)} icon="more">
        {(close) =>
          actions.map(([action, icon, name]) => (
            <button
              key={action}
              type="button"
              class="ds-button"
              data-variant="tertiary"
              onClick={() => {
                close();
                onAction(action);
              }}
            >
              <Icon name={icon} />
              {name}
            </button>
          ))
        }
      </Menu>
    </>
  );
}
