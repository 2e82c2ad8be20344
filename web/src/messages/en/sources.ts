// Reading a source.
import type { Messages } from '../sv';

export const sources: Messages['sources'] = {
  title: 'Sources',
  nearest: 'Closest documents',
  cite: (n, title) => `Source ${n}: ${title}`,
  page: (page) => `page ${page}`,
  panel: 'Source',
  position: (n, count) => `Source ${n} of ${count}`,
  previous: 'Previous source',
  next: 'Next source',
  original: 'Download the original file',
  quoteStarts: 'The quote starts here:',
  quoteEnds: 'End of the quote.',
  earlierText: 'Show earlier text',
  laterText: 'Show more text',
  empty: 'The document has no text to show.',
  read: (percent) => `The text is read from a picture, certainty ${percent} %`,
  readUnsure: (percent) =>
    `Uncertain text: read from a picture, certainty ${percent} %. Compare with the original.`,
  readNot: 'The picture could not be read.',
  readSome: (pages) =>
    pages === 1 ? 'One page is read from a picture.' : `${pages} pages are read from pictures.`,
  unsurePages: (pages) => `Uncertain: page ${pages}.`,
  unreadPages: (pages) => `Could not be read: page ${pages}.`,
  fetchedFrom: 'Fetched from',
  licence: (licence) => `licence ${licence}`,
};
