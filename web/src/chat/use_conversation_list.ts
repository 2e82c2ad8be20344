// A person's conversations in an organisation, and when each last changed.
import { listConversations } from '../api/conversations';
import type { Conversation } from '../api/types';
import { useLoaded, type Loaded } from '../shared/use_loaded';

export function useConversationList(organisation: number): Loaded<Conversation[]> {
  return useLoaded(() => listConversations(organisation), organisation);
}

export type Age = 'today' | 'lastWeek' | 'earlier';

const dayMs = 24 * 3600 * 1000;

/** In the order they came, under the day they last changed; ages without conversations are left out. */
export function byAge(conversations: Conversation[], now: Date): [Age, Conversation[]][] {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const ageOf = ({ changed_at }: Conversation): Age => {
    const changed = Date.parse(changed_at);
    if (changed >= midnight) return 'today';
    return changed >= midnight - 7 * dayMs ? 'lastWeek' : 'earlier';
  };
  const ages: Age[] = ['today', 'lastWeek', 'earlier'];
  return ages
    .map((age): [Age, Conversation[]] => [age, conversations.filter((each) => ageOf(each) === age)])
    .filter(([, found]) => found.length > 0);
}
