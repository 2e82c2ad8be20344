// Templates filled in, and results as documents.
import type { Messages } from '../sv';

export const draftWork: Messages['draftWork'] = {
  findTemplate: 'Find a template',
  noTemplates:
    'No template was found. A template is a document in Word or OpenDocument format with placeholders such as {{applicant}}. Add it on the page Documents.',
  template: 'Template',
  templateHint: 'A document in Word or OpenDocument format with placeholders such as {{applicant}}.',
  fields: 'What the template asks for',
  fieldsHint: 'Fill in what you know. Svea looks for the rest in the texts.',
  forms: { number: 'A number.', amount: 'An amount.', date: 'A date.', long_date: 'A date.' },
  notChosen: 'Not chosen',
  yes: 'Yes',
  no: 'No',
  marking: 'Marking',
  marked: 'Say at the end of the document that Svea has filled it in',
  broken: 'The template has to be mended before it can be filled in.',
  found: 'Found in the texts',
  inRow: (name, row) => `${name}, row ${row}`,
  unsupported: 'The text does not say so.',
  missing: 'This is missing before the document can be saved. Fill it in below.',
  saveAs: {
    docx: 'Save as Word',
    odt: 'Save as OpenDocument',
    pdf: 'Save as PDF',
    xlsx: 'Save as Excel',
    csv: 'Save as CSV',
    json: 'Save as JSON',
  },
};
