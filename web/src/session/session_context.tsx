// Who is signed in, and the organisation that they work in.
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Organisation, Session } from '../api/types';

export interface CurrentSession {
  session: Session;
  /** The organisation that is asked and looked after. */
  organisation: Organisation;
  /** Those to choose between: all but a national base that the person only reads. */
  choices: Organisation[];
  chooseOrganisation: (id: number) => void;
  update: (session: Session) => void;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<CurrentSession>(null!);
export const useSession = () => useContext(SessionContext);

const rememberedAs = 'svea.organisation';

/** Where a person is a member; everybody reads the national base without being one. */
export function organisationsToChoose(organisations: Organisation[]): Organisation[] {
  return organisations.filter(({ kind, role }) => kind === 'member' || role !== 'reader');
}

/** The chosen organisation, remembered in the browser. Null when the person is a member of none. */
export function useOrganisationChoice(session: Session) {
  const [chosen, setChosen] = useState(() => Number(localStorage.getItem(rememberedAs)));
  const choices = useMemo(() => organisationsToChoose(session.organisations), [session]);
  const organisation = choices.find(({ id }) => id === chosen) ?? choices[0] ?? null;
  useEffect(() => {
    if (organisation) {
      localStorage.setItem(rememberedAs, String(organisation.id));
      // A theme per organisation hangs on this: styles/theme.css.
      document.documentElement.dataset['organisation'] = organisation.slug;
    }
  }, [organisation]);
  return { organisation, choices, chooseOrganisation: setChosen };
}
