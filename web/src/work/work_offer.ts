// What work the installation does, and with what.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WorkOffer } from '../api/task_runs';

export const WorkOfferContext = createContext<WorkOffer>({ kinds: [], speech: false, languages: [] });
export const useWorkOffer = () => useContext(WorkOfferContext);
