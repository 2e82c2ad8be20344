// The page where a person asks.
import type { Messages } from '../sv';

export const start: Messages['start'] = {
  title: 'What would you like to know?',
  lead: (organisation, national) =>
    `Ask in your own words. Svea looks in the documents of ${organisation}${national ? ' and in the national base' : ''}, and always shows where the answer stands.`,
  points: [
    {
      title: 'Answers with sources',
      text: 'Every statement points to a place in a document. One click opens it.',
    },
    { title: 'Only what you may read', text: 'Svea never searches documents that you have no right to.' },
    {
      title: 'Says when there is no answer',
      text: 'If the documents don’t say it, Svea doesn’t make it up.',
    },
  ],
  suggestions: 'Try asking',
  noDocuments: 'There are no documents to answer from yet.',
  addDocuments: 'Add documents',
};

export const ask: Messages['ask'] = {
  label: 'Your question',
  placeholder: 'Write your question',
  hint: 'Enter sends. Shift + Enter makes a new line.',
  send: 'Send the question',
  stop: 'Stop the answer',
  empty: 'Write a question first.',
};

export const chat: Messages['chat'] = {
  heading: 'Conversation',
  you: 'You asked',
  svea: 'Svea answers',
  missing: 'The conversation is no longer there, or it belongs to somebody else.',
  startNew: 'Start a new conversation',
  phase: {
    searching: 'Searching the documents …',
    reading: 'Reading what was found …',
    waiting: 'Waiting for the language model …',
    writing: 'Writing the answer …',
    checking: 'Checking the answer against the sources …',
  },
  readingFound: (passages, documents) =>
    `Reading ${passages} ${passages === 1 ? 'passage' : 'passages'} from ${documents} ${documents === 1 ? 'document' : 'documents'} …`,
  place: (place, wait) => `Place ${place} in the queue of the language model, about ${wait} …`,
  interrupted: 'The connection broke. Trying again …',
  stopped: 'You stopped the answer. It may be incomplete.',
  failed: 'Something went wrong and the answer was not finished. Ask again.',
  done: 'The answer is finished.',
  writtenByGrund: 'Quoted from the documents, without a language model.',
  writtenByModel: (model) =>
    `Written by the language model${model === null ? '' : ` ${model}`} from the sources. Check what matters.`,
  copy: 'Copy',
  copied: 'The answer is copied.',
  copyFailed: 'It could not be copied. Select the text and copy it yourself.',
  askAgain: 'Ask again',
  edit: 'Edit the question',
  editLabel: 'Edit your question',
  editWarning: 'The answer, and what comes after it, is replaced.',
  editSend: 'Send',
  warning: {
    model_replaced:
      'The language model that is the first choice could not answer. Another one answered instead.',
    model_unavailable:
      'The language model is not answering right now. Svea has quoted the documents instead.',
    assistant_model_closed:
      "The assistant's language model may not read these documents. The answer came about without it.",
    citation_unknown:
      'The answer referred to something that is not in the documents. That reference is removed.',
    orders_in_document:
      'A document holds text that gives orders to language models. It was left out, and the answer does not rest on it.',
    link_removed: 'The language model wrote an address that is not in the sources. It has been removed.',
    sources_differ: 'The sources differ. Read both before you use the answer.',
    answer_unsupported: 'No sentence of the answer has support in the sources. Do not use it unchecked.',
    sentence_unsupported:
      'Some sentence in the answer lacks clear support in the sources. Read them before you use it.',
  },
  support: {
    carried: (carried: number, all: number) =>
      `${carried} of ${all} ${all === 1 ? 'sentence has' : 'sentences have'} support in the sources.`,
    weak: (n: number) => (n === 1 ? 'One of them has weak support.' : `${n} of them have weak support.`),
    unjudged: (n: number) =>
      `${n} ${n === 1 ? 'sentence is in another language than its source and has' : 'sentences are in another language than their sources and have'} not been compared.`,
  },
  doubt: {
    begins: 'Without support in the sources:',
    mark: 'Lacks support in the sources',
    none: 'Read the source before you use the sentence.',
    words: 'The source is about something else.',
    figures: 'A number, a date or a unit does not agree with the source.',
    negation: 'The source says the opposite.',
    name: 'It names somebody or something that is not in the source.',
    language: 'The source is in another language.',
    uncited: 'The sentence names no source.',
    nearest: (n: number) => `Source ${n} comes nearest:`,
  },
  showUnsupported: 'Show the answer anyway',
  warningOther: 'The answer came about in another way than usual. Check it against the sources.',
};

export const conversations: Messages['conversations'] = {
  label: 'Your conversations',
  show: 'Show conversations',
  new: 'New conversation',
  none: 'Your conversations will gather here.',
  untitled: 'New conversation',
  today: 'Today',
  lastWeek: 'Last week',
  earlier: 'Earlier',
  actions: (title) => `Actions for ${title}`,
  rename: 'Rename',
  renameTitle: 'Rename the conversation',
  nameLabel: 'Name',
  nameMissing: 'Enter a name.',
  delete: 'Delete',
  deleteTitle: 'Delete the conversation?',
  deleteText: (title) => `“${title}” is deleted for good, with all its questions and answers.`,
  deleted: 'The conversation is deleted.',
  renamed: 'The conversation is renamed.',
};
