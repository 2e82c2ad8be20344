import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { checkAccessible, checkFits, phone, visit } from './installation';

const texts = sv.work;
const letter = `Nämnden beslutar med anledning av ansökan att bevilja Bodals idrottsförening ett bidrag om 45 000 kronor.
Föreningen har sökt pengarna för nya mål och nät. Kansliet har granskat ansökan och tillstyrker den.
Redovisning av hur medlen har använts ska inkomma till kansliet senast den 31 december 2026.`;

test('a pasted text is summarised, and the work is found again', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(texts.kind('summarise').name, { exact: true }).check();
    await page.getByRole('button', { name: texts.start }).click();
    await page.getByText(texts.textMissing).waitFor();
    await checkAccessible(page);
    await page.getByLabel(texts.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: texts.start }).click();
    const result = page.getByRole('region', { name: texts.result });
    await result.getByText('45 000 kronor').first().waitFor();
    await checkAccessible(page);
    await page.getByRole('main').getByRole('link', { name: texts.title }).click();
    await page.getByRole('link', { name: 'Nämnden beslutar' }).first().waitFor();
    await checkAccessible(page);
  });
});

test('a file and a text go through two steps, with a look between them', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    await page.getByRole('button', { name: texts.addStep }).click();
    await page.getByLabel(texts.then).selectOption('simplify');
    await checkAccessible(page);
    await page.locator('input[type=file]').setInputFiles({
      name: 'brev.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(letter.replace('45 000', '30 000')),
    });
    await page.getByRole('listitem').filter({ hasText: 'brev.txt' }).waitFor();
    await page.getByLabel(texts.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: texts.start }).click();
    await page
      .getByText(texts.state({ waiting: 0, to_check: 2, done: 0, failed: 0, cancelled: 0 }))
      .waitFor();
    await checkFits(page);
    await checkAccessible(page);
    await page.getByRole('button', { name: texts.approve }).click();
    await page.getByText(texts.step(2, 2)).waitFor();
    await page
      .getByText(texts.state({ waiting: 0, to_check: 1, done: 1, failed: 0, cancelled: 0 }))
      .waitFor();
  });
});

test('a workflow is kept and chosen', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByRole('button', { name: texts.addStep }).click();
    await page.getByLabel(texts.then).selectOption('simplify');
    await page.getByRole('button', { name: texts.saveWorkflow }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(sv.library.name, { exact: true }).fill('Kort och enkelt');
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByLabel(texts.workflow, { exact: true }).selectOption({ label: 'Kort och enkelt' });
    assert.equal(await page.getByLabel(texts.then).inputValue(), 'simplify');
  });
});

test('a file that can not be read is named, the others are worked on, and the work is removed after a question', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.locator('input[type=file]').setInputFiles([
      { name: 'tom.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'cykelbana.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) },
    ]);
    await page.getByRole('alert').filter({ hasText: 'tom.txt' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'cykelbana.txt' }).waitFor();
    await checkAccessible(page);
    await page.getByRole('button', { name: texts.start }).click();
    await page.getByRole('heading', { level: 1, name: 'cykelbana.txt' }).waitFor();
    await page.getByRole('region', { name: texts.result }).waitFor();
    await page.getByRole('main').getByRole('link', { name: texts.title }).click();
    const remove = page.getByRole('button', { name: texts.removeRun('cykelbana.txt') });
    await remove.click();
    const question = page.getByRole('dialog', { name: texts.removeTitle });
    await checkAccessible(page);
    await question.getByRole('button', { name: sv.cancel }).click();
    await question.waitFor({ state: 'detached' });
    await remove.click();
    await question.getByRole('button', { name: sv.remove }).click();
    await remove.waitFor({ state: 'detached' });
  });
});
