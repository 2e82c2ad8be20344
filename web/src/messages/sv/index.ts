// Every Swedish text of the application. Klarspråk: say what happened and what to do, in everyday words.
import { administration } from './administration';
import { ask, chat, conversations, start } from './asking';
import { basis } from './basis';
import { compare } from './compare';
import { connected } from './connected';
import { draftWork } from './draft_work';
import { documents, metadata, versions } from './documents';
import { improveWork } from './improve_work';
import { intake, upload } from './intake';
import { keys } from './keys';
import { letter } from './letter';
import { assistants, library } from './library';
import { filters, paging, scope } from './lists';
import { models } from './models';
import { plainWork } from './plain_work';
import { search } from './search';
import { password, signIn } from './session';
import { sources } from './sources';
import { fieldWork } from './field_work';
import { tableWork } from './table_work';
import { textWork } from './text_work';
import { work } from './work';

export const sv = {
  language: { other: 'English', otherCode: 'en' },
  name: 'Svea',
  skipToContent: 'Gå till innehållet',
  loading: 'Hämtar …',
  tryAgain: 'Försök igen',
  cancel: 'Avbryt',
  close: 'Stäng',
  save: 'Spara',
  remove: 'Ta bort',
  back: 'Tillbaka',
  navigation: {
    label: 'Huvudmeny',
    open: 'Meny',
    ask: 'Fråga',
    search: 'Sök',
    documents: 'Dokument',
    work: 'Arbeta',
    library: 'Bibliotek',
    sources: 'Källor',
    models: 'Språkmodeller',
    administration: 'Administration',
    organisation: 'Organisation',
    compare: 'Jämför',
    keys: 'API-nycklar',
    account: 'Konto',
    notFound: 'Sidan finns inte',
    notFoundHelp: 'Adressen kan vara felskriven, eller så har sidan tagits bort.',
    toStart: 'Till startsidan',
  },
  signIn,
  password,
  start,
  ask,
  chat,
  conversations,
  sources,
  documents,
  metadata,
  versions,
  intake,
  upload,
  connected,
  search,
  scope,
  filters,
  paging,
  models,
  administration,
  basis,
  letter,
  compare,
  library,
  assistants,
  keys,
  work,
  draftWork,
  plainWork,
  improveWork,
  textWork,
  fieldWork,
  tableWork,
  problem: {
    title: 'Det gick inte',
    /** Problems that the application finds itself; the server sends sentences for all others. */
    own: {
      unreachable: 'Det går inte att nå Svea just nu. Kontrollera nätet och försök igen.',
      unreadable: 'Svea svarade på ett sätt som sidan inte förstår. Försök igen om en stund.',
      cancelled: 'Du avbröt.',
      answer_lost: 'Anslutningen bröts och svaret gick inte att hämta. Kontrollera nätet och ladda om sidan.',
      upload_too_large: 'Filen är för stor. Dela upp den i delar på högst 512 MB.',
    } as Record<string, string>,
    retryAfter: (seconds: number) =>
      seconds < 90 ? `Vänta ${seconds} sekunder.` : `Vänta ${Math.ceil(seconds / 60)} minuter.`,
  },
};

/** The shape every language has: the same keys, texts as texts and functions with the same parameters. */
export type Messages = typeof sv;
