import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { checkAccessible, checkFits, phone, visit } from './installation';

const { work, fieldWork } = sv;
const letter = `Diarienummer: KS 2026/14
Sökande: Karin Holmgren
Nämnden beviljar ett bidrag om 45 000 kronor för nya mål och nät.`;

test('fields that a person names are extracted into a table that cites its places', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    await page.getByLabel(work.kind('extract').name, { exact: true }).check();
    await page.getByLabel(fieldWork.fieldName, { exact: true }).fill('bidrag');
    await page.getByLabel(fieldWork.fieldKind).selectOption('amount');
    await page.getByRole('button', { name: fieldWork.addField }).click();
    await page.getByLabel(fieldWork.fieldName, { exact: true }).last().fill('sökande');
    await page.getByLabel(fieldWork.fieldKind).last().selectOption('person');
    await checkAccessible(page);
    await checkFits(page);
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByRole('cell', { name: '45000 SEK' }).waitFor();
    await result.getByRole('cell', { name: 'Karin Holmgren' }).getByRole('button').click();
    await result.getByText('Karin Holmgren', { exact: true }).last().waitFor();
    await checkAccessible(page);
    await checkFits(page);
  });
});

test('a text is put in one of the classes that a person describes', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('classify').name, { exact: true }).check();
    await page.getByLabel(fieldWork.className, { exact: true }).first().fill('Bidrag');
    await page.getByLabel(fieldWork.classExamples).first().fill('Ansökan om bidrag till läger');
    await page.getByLabel(fieldWork.className, { exact: true }).last().fill('Bygglov');
    await page.getByLabel(fieldWork.classExamples).last().fill('Lov för carport och altan');
    await checkAccessible(page);
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByRole('listitem').filter({ hasText: 'Bidrag:' }).waitFor();
    await checkAccessible(page);
  });
});
