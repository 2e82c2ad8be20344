import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sv } from '../src/messages/sv';
import { signInByLink, type Account } from './account';
import { ask } from './conversation';
import { semester } from './documents';
import { eventually } from './eventually';
import { checkAccessible, phone, visit } from './installation';
import { startServer, type Server } from './server';
import { startSlowModel } from './slow_model';

// The first sentence is right, the second has another number, the third no source.
const mixed =
  'Den som fyller 40 år under året har 31 semesterdagar. [1] Den som är yngre har **20** semesterdagar. [1]\n\n' +
  '- Alla medarbetare har dessutom gratis lunch varje fredag.';
const wrong = 'Alla medarbetare har gratis lunch varje fredag. [1]';

let models: Awaited<ReturnType<typeof startSlowModel>>[];
let servers: Server[];
let accounts: Account[];

before(async () => {
  models = [await startSlowModel(mixed, 1), await startSlowModel(wrong, 1)];
  servers = [];
  accounts = [];
  for (const { url } of models) {
    const server = await startServer({ SVEA_MODEL_URL: url, SVEA_MODEL_NAME: 'test' });
    servers.push(server);
    accounts.push(await signInByLink(server.url, server.link));
  }
});
after(async () => {
  for (const server of servers ?? []) await server.stop();
  for (const model of models ?? []) model.stop();
});

for (const [device, options] of [
  ['a desktop', undefined],
  ['a phone', phone],
] as const) {
  test(`a sentence without support is marked in the text, and its mark tells why, on ${device}`, async () => {
    await visit({ as: accounts[0]!, url: servers[0]!.url, ...(options ? { options } : {}) }, async (page) => {
      const turn = await ask(page, semester.question);
      const doubted = turn.locator('.doubted');
      await eventually(async () => assert.equal(await doubted.count(), 2));
      assert.match((await doubted.first().textContent()) ?? '', /20 semesterdagar/);
      assert.equal(await turn.locator('.support-summary').textContent(), sv.chat.support.carried(1, 3));
      await checkAccessible(page);

      const mark = doubted.first().getByRole('button', { name: sv.chat.doubt.mark });
      await mark.focus();
      const note = page.getByRole('note');
      await note.getByText(sv.chat.doubt.figures).waitFor();
      await note.getByText('25 semesterdagar').waitFor();
      await eventually(async () => {
        const { x, width } = (await note.boundingBox())!;
        assert.ok(x >= 0 && x + width <= page.viewportSize()!.width, `the note lies at ${x}, ${width} wide`);
      });
      await checkAccessible(page);
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
    });
  });
}

test('an answer of which nothing is supported is hidden until somebody wants to see it', async () => {
  await visit({ as: accounts[1]!, url: servers[1]!.url }, async (page) => {
    const turn = await ask(page, semester.question);
    await turn.getByText(sv.chat.warning['answer_unsupported']!).waitFor();
    assert.equal(await turn.getByText('gratis lunch').first().isVisible(), false);
    await checkAccessible(page);
    await turn.getByText(sv.chat.showUnsupported).click();
    await turn.locator('.doubted').getByText('gratis lunch').waitFor();
    await checkAccessible(page);
  });
});
