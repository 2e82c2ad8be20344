// For somebody who has an account but is in no organisation, or no longer.
import { useMessages } from '../messages/language';
import { usePageTitle } from '../shared/use_page_title';
import { EntryPage } from './entry_page';

export function NoOrganisationPage({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const { signIn: messages } = useMessages();
  const heading = usePageTitle(messages.noOrganisation);
  return (
    <EntryPage>
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="sm">
        {messages.noOrganisation}
      </h1>
      <p>{messages.noOrganisationHelp}</p>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void onSignOut()}>
        {messages.signOut}
      </button>
    </EntryPage>
  );
}
