import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { ask, askBox } from './conversation';
import { parkering, semester } from './documents';
import { eventually, hasFocus } from './eventually';
import { checkAccessible, checkFits, installation, phone, visit } from './installation';

const texts = sv.library;
const part = texts.part;

/** Makes an assistant that reads one document; its number. */
async function makeAssistant(page: Page, name: string): Promise<number> {
  await page.getByRole('button', { name: texts.kind('assistant').add }).click();
  await page.getByRole('button', { name: sv.save }).click();
  await page.getByText(texts.nameMissing).waitFor();
  await page.getByLabel(texts.name, { exact: true }).fill(name);
  await page.getByLabel(texts.description).fill('Svarar på frågor om semester.');
  await page.getByLabel(part('greeting')).fill('Hej! Fråga mig om semester.');
  await page.getByLabel(part('questions')).fill(semester.question);
  await page.getByLabel(part('instructions'), { exact: true }).fill('Svara kort och vänligt.');
  await page.getByLabel(sv.work.findDocuments).fill('semester');
  await page
    .getByRole('checkbox', { name: /semester/i })
    .first()
    .check();
  await page.getByRole('checkbox', { name: sv.work.kind('summarise').name, exact: true }).check();
  await checkAccessible(page);
  await page.getByRole('button', { name: sv.save }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return Number(/\d+$/.exec(page.url())![0]);
}

test('an assistant is made, rated, changed, gone back with, and removed', async () => {
  await visit({ at: '/bibliotek' }, async (page) => {
    await checkAccessible(page);
    await makeAssistant(page, 'Semesterhjälpen');
    await page.getByText('Svara kort och vänligt.').waitFor();
    await page
      .getByRole('link', { name: /semester/i })
      .first()
      .waitFor();
    await checkAccessible(page);

    await page.getByRole('radio', { name: texts.stars(4) }).check({ force: true });
    await page.getByText(texts.rated('4', 1)).waitFor();

    await page.getByRole('button', { name: texts.edit, exact: true }).click();
    await page.getByLabel(part('greeting')).fill('God dag!');
    await page.getByRole('button', { name: sv.save }).click();
    await page.getByText('God dag!').waitFor();
    await page.getByText(`${sv.versions.title} (2)`).click();
    await page.getByText(texts.changedParts([part('greeting')])).waitFor();
    await page.getByRole('button', { name: sv.versions.restoreOf(1) }).click();
    await checkAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: sv.versions.restore }).click();
    await page.getByText('Hej! Fråga mig om semester.').waitFor();

    await page.getByRole('main').getByRole('link', { name: texts.title }).click();
    await page.getByLabel(texts.search).fill('semesterhj');
    await page.waitForURL(/ord=semesterhj/);
    const card = page.getByRole('listitem').filter({ hasText: 'Semesterhjälpen' });
    await card.getByRole('link').click();
    await page.getByRole('button', { name: sv.remove, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: sv.remove }).click();
    await page.getByRole('heading', { level: 1, name: texts.title }).waitFor();
    await card.waitFor({ state: 'detached' });
  });
});

test('a conversation is held with an assistant: greeting, questions, its documents only, tools, versions', async () => {
  await visit({ at: '/bibliotek' }, async (page) => {
    const id = await makeAssistant(page, 'Ledighetshjälpen');
    await page.goto('/');
    await page.getByRole('link', { name: /Ledighetshjälpen/ }).click();
    await page.waitForURL(new RegExp(`/assistent/${id}$`));
    await page.getByText('Hej! Fråga mig om semester.').waitFor();
    await page.getByText(sv.assistants.needsModel).waitFor();
    await checkAccessible(page);
    await page.getByRole('button', { name: semester.question, exact: true }).click();
    const turn = page.locator('.turn').last();
    await turn.locator('.answer[aria-busy="false"]').waitFor();
    assert.match((await turn.locator('.answer-text').textContent()) ?? '', /31 semesterdagar/);
    const bar = page.getByRole('region', { name: sv.assistants.with('Ledighetshjälpen') });
    await bar.waitFor();
    await checkAccessible(page);
    const other = await ask(page, parkering.question);
    assert.doesNotMatch((await other.locator('.answer').textContent()) ?? '', /150 kronor/);

    await bar.getByRole('button', { name: sv.assistants.pin(1) }).click();
    await bar.getByText(sv.assistants.pinned(1)).waitFor();
    await bar.getByRole('button', { name: sv.assistants.unpin }).click();
    await bar.getByRole('link', { name: sv.work.kind('summarise').name }).click();
    await page.getByRole('heading', { level: 1, name: sv.work.title }).waitFor();
    assert.ok(await page.getByLabel(sv.work.kind('summarise').name, { exact: true }).isChecked());
    await page.getByRole('list', { name: sv.work.chosen }).getByRole('listitem').first().waitFor();
  });
});

test('a conversation whose assistant has been removed is read and goes on, with a sentence', async () => {
  await visit({ at: '/bibliotek' }, async (page) => {
    const id = await makeAssistant(page, 'Tillfällig');
    await page.goto(`/assistent/${id}`);
    await page.getByText('Hej! Fråga mig om semester.').waitFor();
    await ask(page, semester.question);
    const conversation = page.url();
    await page.goto(`/bibliotek/${id}`);
    await page.getByRole('button', { name: sv.remove, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: sv.remove }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(conversation);
    await page.getByText(sv.assistants.gone('Tillfällig')).waitFor();
    const turn = await ask(page, parkering.question);
    assert.match((await turn.locator('.answer-text').textContent()) ?? '', /150 kronor/);
    await page.goto(`/assistent/${id}`);
    await page.getByText(sv.assistants.missing).waitFor();
    await checkAccessible(page);
  });
});

test('a prompt is kept, found from the question box, and what is to be filled in is marked', async () => {
  await visit({ at: '/bibliotek', options: phone }, async (page) => {
    await page.getByRole('button', { name: texts.kind('prompt').add }).click();
    await page.getByLabel(texts.name, { exact: true }).fill('Regler för något');
    await page.getByLabel(texts.promptText, { exact: true }).fill('Vilka regler gäller för [ämne]?');
    await page.getByRole('button', { name: sv.save }).click();
    await page.getByRole('heading', { level: 1, name: 'Regler för något' }).waitFor();
    await checkFits(page);
    await page.goto('/');
    await page.getByRole('button', { name: sv.assistants.prompts }).click();
    await checkAccessible(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Regler för något/ })
      .click();
    await eventually(async () =>
      assert.equal(await askBox(page).inputValue(), 'Vilka regler gäller för [ämne]?'),
    );
    await hasFocus(askBox(page));
    await page.keyboard.type('semester');
    await eventually(async () =>
      assert.equal(await askBox(page).inputValue(), 'Vilka regler gäller för semester?'),
    );
    await checkFits(page);
  });
});

test('a reader uses and rates the library, and is offered nothing that they may not do', async () => {
  const { server, administrator } = await installation();
  const reader = await signInByLink(server.url, await inviteLink(server.url, administrator, 'reader'));
  await visit({ at: '/bibliotek' }, async (page) => {
    await makeAssistant(page, 'För alla');
  });
  await visit({ as: reader, at: '/bibliotek' }, async (page) => {
    await page.getByRole('link', { name: 'För alla' }).click();
    await page.getByRole('button', { name: texts.kind('assistant').use }).waitFor();
    for (const name of [texts.edit, texts.copy, sv.remove])
      assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name);
    await page.getByRole('radio', { name: texts.stars(5) }).check({ force: true });
    await page.getByText(texts.rated('5', 1)).waitFor();
    await page.getByRole('button', { name: texts.takeRatingBack }).click();
    await page.getByText(texts.notRated).waitFor();
    await checkAccessible(page);
  });
});
