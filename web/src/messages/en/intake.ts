// Adding documents and taking them in.
import type { Messages } from '../sv';

export const intake: Messages['intake'] = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the file',
  readingPages: (page, pages) => `Reading page ${page} of ${pages}`,
  indexing: 'Making the text searchable',
  again: 'Being read again',
  left: (time) => `${time} left`,
  progressOf: (title) => `Taking in ${title}`,
  cancel: 'Stop reading it in',
  cancelled: 'The reading is stopped.',
  running: (files) => (files === 1 ? '1 file is being read' : `${files} files are being read`),
  queued: (files) => (files === 1 ? '1 is waiting' : `${files} are waiting`),
  failed: (files) => (files === 1 ? '1 file could not be read' : `${files} files could not be read`),
  showFailed: 'Show them',
  retryAll: 'Try all that failed again',
  retried: (files) => (files === 1 ? '1 file is being read again.' : `${files} files are being read again.`),
  reprocess: 'Read everything again',
  reprocessTitle: 'Read everything again?',
  reprocessText: (where) =>
    `Applies to: ${where}. The documents can be searched with their old text until the new one is ready.`,
  which: 'What is to be read?',
  outdated: 'Only what an older version of Svea has read',
  everything: 'Everything',
};

export const upload: Messages['upload'] = {
  title: 'Add documents',
  drop: 'Drop files here',
  choose: 'Choose files',
  help: 'Drop the files here or choose them. At most 512 MB per file.',
  formats: 'Which files can Svea read?',
  formatsRead:
    'PDF, Word, Excel, PowerPoint, OpenDocument, RTF, CSV, e-mail, e-books, web pages, Markdown and text. Scanned pages and pictures (PNG, JPEG, TIFF) are turned into text. Each file in a ZIP file is read by itself.',
  formatsNotRead: 'Films, sound, drawings and programs can not be read.',
  space: 'Put them in the space',
  listLabel: 'Files that are being added',
  waiting: 'Waiting',
  sending: (percent) => `Sending, ${percent} %`,
  received: 'Received',
  ready: 'Ready',
  newVersion: (n) => `Ready, version ${n}`,
  wasThere: 'Was there already',
  failed: 'Failed',
  progressOf: (name) => `Sending ${name}`,
  retryOf: (name) => `Try ${name} again`,
  cancelOf: (name) => `Cancel ${name}`,
  clear: 'Clear the list',
};
