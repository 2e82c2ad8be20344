import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { checkAccessible, checkFits, phone, visit } from './installation';

const { work, plainWork, improveWork } = sv;
const letter = 'Din handlägare har fattat en beslut. Mötet genomfödes i maj och varje klient betalar 25%.';

const newText = (result: Locator, words: string) =>
  result.locator('.work-new-text').filter({ hasText: words });

test('a text is improved, a change taken back and a word chosen', async () => {
  await visit({ at: '/arbeta' }, async (page) => {
    await page.getByLabel(work.kind('improve').name, { exact: true }).check();
    await checkAccessible(page);
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await newText(result, 'Din handläggare har fattat ett beslut.').waitFor();
    await checkAccessible(page);
    await result.getByLabel(plainWork.keep(`${plainWork.reasons['grammar']} ett`)).uncheck();
    await newText(result, 'Din handläggare har fattat en beslut.').waitFor();
    const choice = result.getByLabel(improveWork.choose('genomfödes'));
    await choice.selectOption({ label: 'genomfördes' });
    await newText(result, 'Mötet genomfördes i maj').waitFor();
    await page.reload();
    await newText(result, 'fattat en beslut. Mötet genomfördes i maj').waitFor();
    assert.equal(
      await result.getByLabel(plainWork.keep(`${plainWork.reasons['grammar']} ett`)).isChecked(),
      false,
    );
  });
});

test('a writing guide is made, followed and changed', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    await page.getByLabel(work.kind('improve').name, { exact: true }).check();
    await page.getByRole('button', { name: improveWork.newGuide }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.getByText(sv.library.nameMissing).waitFor();
    await dialog.getByLabel(sv.library.name, { exact: true }).fill('Så skriver vi');
    await dialog.getByRole('button', { name: improveWork.addWord }).click();
    await dialog.getByLabel(improveWork.avoid, { exact: true }).fill('klient');
    await dialog.getByLabel(improveWork.write, { exact: true }).fill('deltagare');
    await checkAccessible(page);
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: improveWork.editGuide }).waitFor();
    await page.getByLabel(work.text, { exact: true }).fill(letter);
    await page.getByRole('button', { name: work.start }).click();
    const result = page.getByRole('region', { name: work.result });
    await newText(result, 'varje deltagare betalar').waitFor();
    await checkFits(page);
    await checkAccessible(page);
  });
});
