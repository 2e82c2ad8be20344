import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sv } from '../src/messages/sv';
import { inviteLink, signInByLink } from './account';
import { ask, askBox } from './conversation';
import { semester } from './documents';
import { checkAccessible, checkFits, installation, phone, visit } from './installation';
import { startSlowModel } from './slow_model';

const texts = sv.models;
const address = '/sprakmodeller';
let own: Awaited<ReturnType<typeof startSlowModel>>;
let hired: Awaited<ReturnType<typeof startSlowModel>>;

before(async () => {
  own = await startSlowModel();
  hired = await startSlowModel();
});
after(() => {
  own?.stop();
  hired?.stop();
});

test('a language model is added, described, changed and chosen', async () => {
  await visit({ at: address }, async (page) => {
    await page.getByText(texts.none).waitFor();
    await checkAccessible(page);
    for (const [name, url, price] of [
      ['Egen modell', own.url, '0'],
      ['Hyrd modell', hired.url, '1,25'],
    ] as const) {
      await page.getByRole('button', { name: texts.add }).click();
      const dialog = page.getByRole('dialog', { name: texts.add });
      await dialog.getByRole('button', { name: texts.submit }).click();
      await dialog.getByText(texts.nameMissing).waitFor();
      await checkAccessible(page);
      await dialog.getByLabel(texts.name, { exact: true }).fill(name);
      await dialog.getByLabel(texts.address).fill(url);
      await dialog.getByLabel(texts.runsAt).fill('egen maskin');
      await dialog.getByText(texts.more).click();
      await dialog.getByLabel(texts.licence).fill('Apache-2.0');
      await dialog.getByLabel(texts.promptPrice).fill(price);
      await checkAccessible(page);
      await dialog.getByRole('button', { name: texts.submit }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const card = page.locator('.model').filter({ hasText: 'Hyrd modell' });
    await card.getByText(texts.states.ready).waitFor();
    await card.getByText('Apache-2.0').waitFor();
    await card.getByText('1,25').waitFor();
    await checkAccessible(page);

    await card.getByRole('button', { name: texts.actionsOf('Hyrd modell') }).click();
    await card.getByRole('button', { name: texts.edit, exact: true }).click();
    const editing = page.getByRole('dialog', { name: texts.editTitle('Hyrd modell') });
    await editing.getByLabel(texts.clearedFor).selectOption('sensitive');
    await editing.getByRole('button', { name: sv.save }).click();
    await editing.waitFor({ state: 'detached' });
    await card.getByText(texts.upTo(texts.classes.sensitive)).waitFor();

    const choices = page.getByRole('region', { name: texts.choicesAll });
    await choices.getByText(texts.allServe).waitFor();
    await choices.getByLabel(texts.firstChoice).selectOption({ label: 'Hyrd modell' });
    await choices.getByRole('button', { name: texts.addToOrder }).click();
    await choices.getByLabel(texts.fallBack).waitFor();
    await choices.getByRole('button', { name: texts.addToOrder }).click();
    await choices.getByRole('button', { name: texts.earlier('Egen modell') }).click();
    await choices.getByRole('listitem').first().getByText('Egen modell').waitFor();
    await checkAccessible(page);
    await page.reload();
    await choices.getByRole('listitem').first().getByText('Egen modell').waitFor();
  });
});

test('a limit is set, and what is used stands against it', async () => {
  await visit({ at: address }, async (page) => {
    const usage = page.locator('li.usage').first();
    await usage.getByRole('button', { name: texts.allowance }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(texts.tokensPerMonth).fill('en miljon');
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.getByText(texts.wholeNumber).waitFor();
    await checkAccessible(page);
    await dialog.getByLabel(texts.tokensPerMonth).fill('1000000');
    await dialog.getByRole('button', { name: sv.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await usage.getByRole('progressbar').waitFor();
    await checkAccessible(page);
  });
});

test('who waits in the queue of a model sees the place', async () => {
  const { server, administrator } = await installation();
  const change = (slug: string, changes: object) =>
    fetch(`${server.url}/api/v1/language-models/${slug}`, {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/json',
        Cookie: `${administrator.cookie.name}=${administrator.cookie.value}`,
        'X-Svea-Csrf': administrator.csrf,
      },
      body: JSON.stringify(changes),
    });
  assert.equal((await change('egen-modell', { requests_at_once: 1 })).status, 200);
  await visit({}, async (first) => {
    await askBox(first).fill(semester.question);
    await askBox(first).press('Enter');
    await first.locator('.answer-text').getByText('semesterdagar').first().waitFor();
    await visit({}, async (second) => {
      await askBox(second).fill(semester.question);
      await askBox(second).press('Enter');
      await second.getByText(/Plats 1 i kön till språkmodellen, ungefär/).waitFor();
      await checkAccessible(second);
      await second.getByRole('button', { name: sv.ask.stop }).click();
      await second.getByText(sv.chat.stopped).waitFor();
    });
    await first.getByRole('button', { name: sv.ask.stop }).click();
    await first.getByText(sv.chat.stopped).waitFor();
  });
});

test('when the first choice does not answer, the chat says who does instead', async () => {
  own.stop();
  await visit({}, async (page) => {
    await askBox(page).fill(semester.question);
    await askBox(page).press('Enter');
    await page.locator('.answer-text').getByText('semesterdagar').first().waitFor();
    await page.getByRole('button', { name: sv.ask.stop }).click();
    await page.reload();
    await page
      .getByText('Språkmodellen Egen modell svarar inte just nu. Hyrd modell svarar i stället.')
      .waitFor();
    await checkAccessible(page);
    await checkFits(page);
  });
  hired.stop();
  await visit({ at: address, options: phone }, async (page) => {
    const card = page.locator('.model').filter({ hasText: 'Hyrd modell' });
    await card.getByRole('button', { name: texts.tryOf('Hyrd modell') }).click();
    await card.getByText(texts.states.unreachable).waitFor();
    await checkFits(page);
    await checkAccessible(page);
  });
  await visit({}, async (page) => {
    await page.getByText('Svaren är citat ur dokumenten.').waitFor();
    await ask(page, semester.question);
  });
});

test('an editor has no link to the models, and the page tells what there is', async () => {
  const { server, administrator } = await installation();
  const editor = await signInByLink(server.url, await inviteLink(server.url, administrator, 'editor'));
  await visit({ as: editor, at: address }, async (page) => {
    await page.locator('.model').first().waitFor();
    assert.equal(await page.getByRole('link', { name: sv.navigation.models }).count(), 0);
    assert.equal(await page.getByRole('button', { name: texts.add }).count(), 0);
    assert.equal(await page.getByText(texts.choicesAll).count(), 0);
    await checkAccessible(page);
  });
});

test('models are removed', async () => {
  await visit({ at: address }, async (page) => {
    for (const name of ['Egen modell', 'Hyrd modell']) {
      const card = page.locator('.model').filter({ hasText: name });
      await card.getByRole('button', { name: texts.actionsOf(name) }).click();
      await card.getByRole('button', { name: texts.remove, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove }).click();
      await card.waitFor({ state: 'detached' });
    }
    await page.getByText(texts.none).waitFor();
  });
});
