import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sv } from '../src/messages/sv';
import { signInByLink, type Account } from './account';
import { ask, askBox } from './conversation';
import { semester } from './documents';
import { checkAccessible, visit } from './installation';
import { startServer, type Server } from './server';
import { startSlowModel } from './slow_model';

let model: Awaited<ReturnType<typeof startSlowModel>>;
let server: Server;
let account: Account;

before(async () => {
  model = await startSlowModel();
  server = await startServer({ SVEA_MODEL_URL: model.url, SVEA_MODEL_NAME: 'slow' });
  account = await signInByLink(server.url, server.link);
});
after(async () => {
  await server?.stop();
  model?.stop();
});

test('an answer grows while it is written, and stopping it keeps what has come', async () => {
  await visit({ as: account, url: server.url }, async (page) => {
    await askBox(page).fill(semester.question);
    await askBox(page).press('Enter');
    const text = page.locator('.answer-text');
    await text.getByText('semesterdagar').first().waitFor();
    const early = (await text.textContent()) ?? '';
    await page.waitForFunction(
      (length) => document.querySelector('.answer-text')!.textContent!.length > length,
      early.length,
    );
    await page.locator('.status-line').waitFor();
    await checkAccessible(page);

    await page.getByRole('button', { name: sv.ask.stop }).click();
    await page.getByText(sv.chat.stopped).waitFor();
    assert.match((await text.textContent()) ?? '', /^Den som fyller 40 år/);
    await checkAccessible(page);
  });
});

test('an answer under way is there again after a reload', async () => {
  await visit({ as: account, url: server.url }, async (page) => {
    await askBox(page).fill(semester.question);
    await askBox(page).press('Enter');
    await page.locator('.answer-text').getByText('semesterdagar').first().waitFor();
    await page.reload();
    await page.locator('.answer-text').getByText('semesterdagar').first().waitFor();
    await page.locator('.status-line').waitFor();
    await page.getByRole('button', { name: sv.ask.stop }).click();
    await page.getByText(sv.chat.stopped).waitFor();
  });
});

test('when the model is gone the documents are quoted instead, and that is said', async () => {
  model.stop();
  await visit({ as: account, url: server.url }, async (page) => {
    const turn = await ask(page, semester.question);
    await turn.getByText(sv.chat.warning['model_unavailable']!).waitFor();
    await turn.getByText(sv.chat.writtenByGrund).waitFor();
    assert.match((await turn.locator('.answer-text').textContent()) ?? '', /31 semesterdagar/);
    await checkAccessible(page);
  });
});
