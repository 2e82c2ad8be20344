// What several pages use: choosing what is shown, and going through long lists.
import type { Messages } from '../sv';

export const scope: Messages['scope'] = {
  label: 'Show',
  everything: 'All documents',
  allOf: (organisation) => `Everything of ${organisation}`,
};

export const paging: Messages['paging'] = {
  label: 'Pages of documents',
  previous: 'Previous',
  next: 'Next',
  range: (from, to, total) => `${from}–${to} of ${total}`,
};

export const filters: Messages['filters'] = {
  title: 'Filters',
  active: (count) => (count === 0 ? 'Filters' : `Filters (${count} chosen)`),
  clear: 'Remove the filters',
  type: 'Type',
  anyType: 'All types',
  language: 'Language',
  anyLanguage: 'All languages',
  from: 'From',
  to: 'To',
};
