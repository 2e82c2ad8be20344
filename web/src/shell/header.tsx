// The bar on top of every page. In a narrowBar window everything but the name folds into a menu.
import { useState } from 'preact/hooks';
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { PasswordDialog } from '../session/password_dialog';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';
import { Menu } from '../shared/menu';
import { narrowBar, useMediaQuery } from '../shared/use_media_query';
import { Account } from './account';
import { LanguageSwitch } from './language_switch';
import { MainMenu } from './main_menu';
import { OrganisationChoice } from './organisation_choice';
import { WordMark } from './word_mark';

export function Header() {
  const { navigation } = useMessages();
  const { session, update } = useSession();
  const [choosingPassword, setChoosingPassword] = useState(false);
  const folded = useMediaQuery(narrowBar);

  const account = (close: () => void) => (
    <Account
      onFollow={close}
      onPassword={() => {
        close();
        setChoosingPassword(true);
      }}
    />
  );
  const passwordSaved = () => {
    update({ ...session, person: { ...session.person, has_password: true } });
    setChoosingPassword(false);
  };
  return (
    <header class="header">
      <Link to={paths.start} class="header-home">
        <WordMark />
      </Link>
      {folded ? (
        <Menu label={navigation.open} icon="menu" showLabel class="header-menu">
          {(close) => (
            <>
              <MainMenu onFollow={close} />
              <OrganisationChoice />
              {account(close)}
              <LanguageSwitch />
            </>
          )}
        </Menu>
      ) : (
        <>
          <MainMenu />
          <OrganisationChoice />
          <LanguageSwitch />
          <Menu label={navigation.account} icon="person" showLabel>
            {account}
          </Menu>
        </>
      )}
      {choosingPassword && (
        <PasswordDialog
          first={false}
          email={session.person.email}
          onSaved={passwordSaved}
          onClose={() => setChoosingPassword(false)}
        />
      )}
    </header>
  );
}
