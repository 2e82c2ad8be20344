import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sv } from '../src/messages/sv';
import { signInByLink, type Account } from './account';
import { checkAccessible, checkFits, desktop, phone, visit } from './installation';
import { startServer, type Server } from './server';
import { startSlowModel } from './slow_model';

const texts = sv.compare;

let model: Awaited<ReturnType<typeof startSlowModel>>;
let server: Server;
let account: Account;

before(async () => {
  model = await startSlowModel(undefined, 2);
  server = await startServer({ SVEA_MODEL_URL: model.url, SVEA_MODEL_NAME: 'slow' });
  account = await signInByLink(server.url, server.link);
});
after(async () => {
  await server?.stop();
  model?.stop();
});

for (const [name, options] of [
  ['a wide window', desktop],
  ['a phone', phone],
] as const) {
  test(`two models are compared blindly in ${name}, and the votes give a result`, async () => {
    await visit({ as: account, at: '/jamfor', url: server.url, options }, async (page) => {
      await checkAccessible(page);
      await page.getByLabel(texts.question).fill('Vad kostar ett bygglov?');
      await page.getByRole('button', { name: texts.ask }).click();
      for (const letter of ['A', 'B'])
        await page.getByRole('heading', { name: texts.answer(letter) }).waitFor();
      await page.getByText(texts.vote).waitFor();
      assert.ok(!(await page.locator('.compared').innerText()).includes('grund'));
      await checkAccessible(page);
      await checkFits(page);
      // By keyboard alone.
      await page.getByLabel(texts.best('A')).focus();
      await page.keyboard.press('Space');
      await page.getByLabel(texts.why).fill('Den citerar.');
      await page.getByRole('button', { name: texts.submit }).click();
      await page.getByText(texts.thanks).waitFor();
      await page.getByRole('img', { name: texts.plot }).waitFor();
      await page.getByRole('cell', { name: 'grund' }).waitFor();
      await page.getByText('Den citerar.').first().waitFor();
      await checkAccessible(page);
      await checkFits(page);
    });
  });
}
