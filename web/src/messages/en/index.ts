// Every English text of the application. Plain English: say what happened and what to do.
import type { Messages } from '../sv';
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

export const en: Messages = {
  language: { other: 'Svenska', otherCode: 'sv' },
  name: 'Svea',
  skipToContent: 'Skip to content',
  loading: 'Loading …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  remove: 'Remove',
  back: 'Back',
  navigation: {
    label: 'Main menu',
    open: 'Menu',
    ask: 'Ask',
    search: 'Search',
    documents: 'Documents',
    work: 'Work',
    library: 'Library',
    sources: 'Sources',
    models: 'Language models',
    administration: 'Administration',
    organisation: 'Organisation',
    compare: 'Compare',
    keys: 'API keys',
    account: 'Account',
    notFound: 'There is no such page',
    notFoundHelp: 'The address may be misspelt, or the page may have been removed.',
    toStart: 'To the start page',
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
    title: 'It didn’t work',
    own: {
      unreachable: 'Svea can’t be reached right now. Check your network and try again.',
      unreadable: 'Svea answered in a way that the page doesn’t understand. Try again in a while.',
      cancelled: 'You cancelled.',
      answer_lost:
        'The connection broke and the answer could not be fetched. Check your network and reload the page.',
      upload_too_large: 'The file is too large. Divide it into parts of at most 512 MB.',
    },
    retryAfter: (seconds) =>
      seconds < 90 ? `Wait ${seconds} seconds.` : `Wait ${Math.ceil(seconds / 60)} minutes.`,
  },
};
