import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { eventually, hasFocus } from './eventually';
import { checkAccessible, checkFits, phone, visit } from './installation';

const { assistants, documents, draftWork, improveWork, library, work } = sv;
const letter = '01 brev med sidhuvud och sidfot.docx';

async function keepPrompt(page: Page, name: string, text: string) {
  await page.goto('/bibliotek/ny?slag=prompt');
  await page.getByLabel(library.name, { exact: true }).fill(name);
  await page.getByLabel(library.promptText, { exact: true }).fill(text);
  await page.getByRole('button', { name: sv.save }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const holds = (field: Locator, text: string) =>
  eventually(async () => assert.equal(await field.inputValue(), text));

test('a prompt is put into a field of a template with the keyboard alone, and filled in where it stands', async () => {
  await visit({ at: '/dokument' }, async (page) => {
    await page.locator('input[type=file]').setInputFiles(resolve('../demo/checks/drafts/templates', letter));
    const row = page.getByRole('row').filter({ hasText: letter });
    await row.getByText(documents.states.ready).waitFor();
    await keepPrompt(page, 'Förening som söker', 'Föreningen [namn], org.nr [nummer]');

    await page.goto('/arbeta');
    await page.getByLabel(work.kind('draft').name, { exact: true }).check();
    await page.getByLabel(draftWork.findTemplate).fill('sidhuvud');
    await page.getByLabel(letter, { exact: true }).check();
    const field = page.getByLabel('sökande', { exact: true });
    await field.fill('Bilaga: ');
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: assistants.promptsFor('sökande') });
    await hasFocus(button);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Förening som söker/ }).waitFor();
    await checkAccessible(page);
    await hasFocus(dialog.getByLabel(library.search));
    await page.keyboard.type('förening');
    await page.keyboard.press('Tab');
    await hasFocus(dialog.getByRole('button', { name: /Förening som söker/ }));
    await page.keyboard.press('Enter');
    await holds(field, 'Bilaga: Föreningen [namn], org.nr [nummer]');
    await hasFocus(field);
    await page.keyboard.type('Bodals IF');
    await holds(field, 'Bilaga: Föreningen Bodals IF, org.nr [nummer]');
    await checkAccessible(page);
  });
});

test('a prompt without anything to fill in is put into a writing guide, on a phone', async () => {
  await visit({ at: '/arbeta', options: phone }, async (page) => {
    await keepPrompt(page, 'Vår ton', 'Skriv vänligt och kort.');
    await page.goto('/arbeta');
    await page.getByLabel(work.kind('improve').name, { exact: true }).check();
    await page.getByRole('button', { name: improveWork.newGuide }).click();
    await page.getByRole('button', { name: assistants.promptsFor(improveWork.freeText) }).click();
    const choice = page.getByRole('dialog', { name: assistants.choosePrompt });
    await choice.getByRole('button', { name: /Vår ton/ }).click();
    await holds(page.getByLabel(improveWork.freeText, { exact: true }), 'Skriv vänligt och kort.');
    await hasFocus(page.getByLabel(improveWork.freeText, { exact: true }));
    await checkFits(page);
    await checkAccessible(page);
  });
});
