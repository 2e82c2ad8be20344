import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { ask, askBox } from './conversation';
import { parkering, semester, unanswerable } from './documents';
import { eventually } from './eventually';
import { checkAccessible, visit } from './installation';

test('a question gets an answer with numbered citations and the sources under it', async () => {
  await visit({}, async (page) => {
    await page.getByText(sv.start.title).waitFor();
    await checkAccessible(page);
    const turn = await ask(page, semester.question);
    assert.match((await turn.locator('.answer-text').textContent()) ?? '', /31 semesterdagar/);
    assert.ok((await turn.locator('.answer-text button.cite').count()) > 0, 'no citation in the text');
    assert.match((await turn.locator('.source').first().textContent()) ?? '', /Rutin för semester/);
    await turn.getByText(sv.chat.writtenByGrund).waitFor();
    assert.match(page.url(), /\/samtal\/\d+$/);
    await checkAccessible(page);

    await page.reload();
    await page.getByRole('heading', { name: semester.question, level: 2 }).waitFor();
    assert.ok((await page.locator('button.cite').count()) > 0, 'the answer is gone after a reload');
  });
});

test('a question that the documents ask themselves is suggested, and one click asks it', async () => {
  await visit({}, async (page) => {
    await page.getByRole('button', { name: semester.ownQuestion }).click();
    await page.getByRole('heading', { name: semester.ownQuestion, level: 2 }).waitFor();
    await page.locator('.answer[aria-busy="false"]').waitFor();
    assert.match((await page.locator('.answer-text').textContent()) ?? '', /förklara varför/);
  });
});

test('what the documents do not say is refused calmly', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, unanswerable);
    assert.equal(await turn.locator('.answer[data-refused]').count(), 1);
    assert.equal(await turn.locator('.source').count(), 0);
    await checkAccessible(page);
  });
});

test('an edited question replaces its answer and what came after', async () => {
  await visit({}, async (page) => {
    await ask(page, parkering.question);
    await ask(page, semester.question);
    await page.getByRole('button', { name: sv.chat.edit }).first().click();
    await checkAccessible(page);
    const box = page.getByLabel(sv.chat.editLabel);
    assert.equal(await box.inputValue(), parkering.question);
    await box.fill(parkering.otherQuestion);
    await box.press('Enter');
    await page.getByRole('heading', { name: parkering.otherQuestion, level: 2 }).waitFor();
    await eventually(async () => {
      assert.equal(await page.locator('.turn').count(), 1);
      assert.match((await page.locator('.answer-text').textContent()) ?? '', /400 kronor/);
    });
  });
});

test('asking again gives the same answer in the same place', async () => {
  await visit({}, async (page) => {
    const before = await (await ask(page, semester.question)).locator('.answer-text').textContent();
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/turns')),
      page.getByRole('button', { name: sv.chat.askAgain }).click(),
    ]);
    await eventually(async () => {
      assert.equal(await page.locator('.turn .answer[aria-busy="false"]').count(), 1);
      assert.equal(await page.locator('.answer-text').textContent(), before);
    });
  });
});

test('a copied answer carries its sources', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, semester.question);
    await turn.getByRole('button', { name: sv.chat.copy }).click();
    await turn.getByText(sv.chat.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /31 semesterdagar/);
    assert.match(copied, /Källor\n\[1\] .*semester\.md/);
  });
});

test('conversations are kept, renamed and deleted, and what is half written stays with each', async () => {
  await visit({}, async (page) => {
    await ask(page, parkering.question);
    await askBox(page).fill('halvskrivet');
    await page.getByRole('button', { name: sv.conversations.new }).click();
    await eventually(async () => assert.equal(await askBox(page).inputValue(), ''));
    const list = page.getByRole('navigation', { name: sv.conversations.label });
    await list.getByRole('link').first().click();
    await page.getByRole('heading', { name: parkering.question, level: 2 }).waitFor();
    await eventually(async () => assert.equal(await askBox(page).inputValue(), 'halvskrivet'));

    const actions = list.locator('li').first().getByRole('button').first();
    await actions.click();
    await checkAccessible(page);
    await list.getByRole('button', { name: sv.conversations.rename }).click();
    await checkAccessible(page);
    await page.getByRole('textbox', { name: sv.conversations.nameLabel }).fill('Mina parkeringar');
    await page.getByRole('dialog').getByRole('button', { name: sv.save, exact: true }).click();
    await list.getByRole('link', { name: 'Mina parkeringar' }).waitFor();

    await actions.click();
    await list.getByRole('button', { name: sv.conversations.delete, exact: true }).click();
    await checkAccessible(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: sv.conversations.delete, exact: true })
      .click();
    await page.getByText(sv.start.title).waitFor();
    await list.getByRole('link', { name: 'Mina parkeringar' }).waitFor({ state: 'detached' });
  });
});

test('a conversation that is not there is said to be missing', async () => {
  await visit({ at: '/samtal/987654' }, async (page) => {
    await page.getByText(sv.chat.missing).waitFor();
    await checkAccessible(page);
  });
});
