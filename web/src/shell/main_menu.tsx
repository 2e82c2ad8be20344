// The pages of the application that the person may open.
import { useMessages } from '../messages/language';
import { paths, useRoute } from '../routes';
import { useSession } from '../session/session_context';
import { Link } from '../shared/link';

export function MainMenu({ onFollow }: { onFollow?: () => void }) {
  const { navigation } = useMessages();
  const { page } = useRoute();
  const { session, organisation } = useSession();
  const links = [
    { to: paths.start, name: navigation.ask, current: page === 'chat' },
    { to: paths.search(), name: navigation.search, current: page === 'search' },
    { to: paths.documents, name: navigation.documents, current: page === 'documents' || page === 'document' },
  ];
  links.push({ to: paths.work, name: navigation.work, current: page === 'work' || page === 'run' });
  const inLibrary = page === 'library' || page === 'entry' || page === 'new_entry';
  links.push({ to: paths.library(), name: navigation.library, current: inLibrary });
  if (session.model !== null) {
    links.push({ to: paths.compare, name: navigation.compare, current: page === 'compare' });
  }
  if (organisation.role !== 'reader') {
    links.push({ to: paths.sources, name: navigation.sources, current: page === 'sources' });
  }
  if (organisation.role === 'administrator' || session.person.is_operator) {
    links.push({ to: paths.models, name: navigation.models, current: page === 'models' });
  }
  if (organisation.role === 'administrator') {
    links.push({
      to: paths.administration,
      name: navigation.administration,
      current: page === 'administration',
    });
  }
  return (
    <nav class="main-menu" aria-label={navigation.label}>
      <ul>
        {links.map(({ to, name, current }) => (
          <li key={to}>
            <Link to={to} current={current} {...(onFollow ? { onFollow } : {})}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
