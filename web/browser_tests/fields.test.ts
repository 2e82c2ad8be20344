import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { hasFocus } from './eventually';
import { checkAccessible, checkFits, phone, visit } from './installation';

const { work, fieldWork, tableWork, draftWork } = sv;
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
    await result.getByRole('cell', { name: /45\s000\skr/ }).waitFor();
    await result.getByRole('button', { name: sv.textWork.showPlace('Karin Holmgren') }).click();
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

test('a cell that a person corrects is theirs, also in the table that is saved', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('extract').name, { exact: true }).check();
    await page.getByLabel(fieldWork.fieldName, { exact: true }).fill('sökande');
    await page.getByLabel(fieldWork.fieldKind).selectOption('person');
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByRole('button', { name: tableWork.change('sökande') }).press('Enter');
    const cell = result.getByRole('textbox', { name: 'sökande' });
    await cell.fill('Kajsa Holmgren');
    await checkAccessible(page);
    await cell.press('Enter');
    await result.getByText(tableWork.byPerson).waitFor();
    await hasFocus(result.getByRole('button', { name: tableWork.change('sökande') }));
    await page.getByText(tableWork.title).click();
    await checkAccessible(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: draftWork.saveAs.csv }).click();
    const csv = readFileSync((await (await saved).path())!, 'utf8');
    assert.match(csv, /;Kajsa Holmgren;klart;/);
  });
});

test('without fields the form extracts what it recognises', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    await page.getByLabel(work.kind('extract').name, { exact: true }).check();
    await page.getByText(tableWork.suggestFields).waitFor();
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByText(tableWork.suggested).waitFor();
    await result.getByRole('cell', { name: 'KS 2026/14' }).waitFor();
    await checkFits(page);
  });
});

test('a plan is kept, a person chooses the right class, and the text becomes an example of it', async () => {
  const examples = {
    Bidrag: ['Ansökan om bidrag', 'Bidrag till läger'],
    Bygglov: ['Lov för altan', 'Bygga carport'],
  };
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('classify').name, { exact: true }).check();
    const names = page.getByLabel(fieldWork.className, { exact: true });
    const lines = page.getByLabel(fieldWork.classExamples);
    for (const [at, [name, texts]] of Object.entries(examples).entries()) {
      await names.nth(at).fill(name);
      // Five times over: classifications are tried on from twenty examples on.
      await lines.nth(at).fill(
        Array.from({ length: 5 }, (_, time) => texts.map((text) => `${text} ${time}`))
          .flat()
          .join('\n'),
      );
    }
    await page.getByRole('button', { name: tableWork.save.plan }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(sv.library.name, { exact: true }).fill('Ärenden');
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel(tableWork.saved.plan).waitFor();
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await result.getByLabel(tableWork.chosenClass).selectOption('Bygglov');
    await result.getByText(tableWork.byPersonClass).waitFor();
    await result.getByText(tableWork.teach).click();
    await result.getByRole('button', { name: tableWork.teachNow }).click();
    await result.getByText(tableWork.taught('Ärenden', 'Bygglov')).waitFor();
    await result.getByText(tableWork.confusion).click();
    await result.getByRole('rowheader', { name: 'Bygglov' }).waitFor();
    await checkAccessible(page);
    await checkFits(page);
  });
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('classify').name, { exact: true }).check();
    await page.getByLabel(tableWork.saved.plan).selectOption('Ärenden');
    await page.getByRole('list', { name: tableWork.examplesSaved }).getByText('Diarienummer').waitFor();
    await checkAccessible(page);
  });
});
