// Decision bases.
import type { Messages } from '../sv';

export const basis: Messages['basis'] = {
  never: 'This is a basis and not a decision. Check the sources, write the assessment and decide yourself.',
  appeal: 'How the decision is appealed',
  ways: {
    administrative: 'To a court or a higher authority (Administrative Procedure Act)',
    legality: 'Review of legality (Local Government Act)',
    none: 'Leave it out',
  },
  summary: 'What has come to light',
  requests: 'What is asked for',
  speaks_for: 'Speaks for',
  speaks_against: 'Speaks against',
  nothing: 'The papers say nothing of it.',
  missing: 'Requirements that the papers say nothing of',
  nothingMissing: 'No such requirements were found in the rules below.',
  rules: 'Rules that may apply',
  noRules:
    'No rules were found among the documents you may read. Add those that apply, or name them in the draft.',
  similar: 'Similar cases',
  noSimilar: 'No earlier decisions like this one were found among the documents you may read.',
  draft: 'Draft',
  draftLabel: "Go on writing the draft. What you change is kept beside Svea's text.",
};
