// For an address that leads nowhere.
import { useMessages } from '../messages/language';
import { paths } from '../routes';
import { Link } from '../shared/link';
import { usePageTitle } from '../shared/use_page_title';

export function NotFoundPage() {
  const { navigation } = useMessages();
  const heading = usePageTitle(navigation.notFound);
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="md">
        {navigation.notFound}
      </h1>
      <p class="lead">{navigation.notFoundHelp}</p>
      <Link to={paths.start} class="ds-link">
        {navigation.toStart}
      </Link>
    </main>
  );
}
