import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../src/messages/en';
import { sv } from '../src/messages/sv';
import { ask, askBox, markedText } from './conversation';
import { semester } from './documents';
import { eventually, hasFocus } from './eventually';
import { checkAccessible, checkFits, phone, visit } from './installation';

test('the language is switched, kept, and told to the browser', async () => {
  await visit({}, async (page) => {
    await page.getByRole('button', { name: sv.language.other }).click();
    await page.getByText(en.start.title).waitFor();
    await page.reload();
    await page.getByText(en.start.title).waitFor();
    await page.locator('html[lang="en"]').waitFor();
    await checkAccessible(page);
    await page.getByRole('button', { name: en.language.other }).click();
    await page.getByText(sv.start.title).waitFor();
  });
});

test('everything from the question to the source and back goes with the keyboard alone', async () => {
  await visit({}, async (page) => {
    await hasFocus(askBox(page));
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        const label =
          activeElement instanceof HTMLTextAreaElement ? activeElement.labels?.[0]?.textContent : null;
        return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? '';
      });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; ++presses) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab never comes to ${name}`);
    };
    await page.keyboard.type(semester.question);
    await page.keyboard.press('Enter');
    await page.locator('.answer[aria-busy="false"]').waitFor();

    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Tab');
    await tabTo(sv.skipToContent);
    await page.keyboard.press('Enter');
    await tabTo('Källa 1');
    await page.keyboard.press('Enter');
    await markedText(page);
    await page.keyboard.press('Escape');
    await eventually(async () => assert.match(await focused(), /^Källa 1/));

    await page.keyboard.press('Shift+Tab');
    await tabTo(sv.ask.label);
  });
});

test('on a phone the menu folds, the source fills the screen, and nothing sticks out', async () => {
  await visit({ options: phone }, async (page) => {
    await askBox(page).waitFor();
    await checkFits(page);
    await checkAccessible(page);
    const turn = await ask(page, semester.question);
    await checkFits(page);
    await turn.locator('button.cite').first().click();
    await markedText(page);
    const screen = page.getByRole('dialog', { name: sv.sources.panel });
    await eventually(async () => {
      const place = await screen.boundingBox();
      assert.deepEqual([place?.x, place?.y, place?.width], [0, 0, 390]);
    });
    await checkAccessible(page);
    await screen.getByRole('button', { name: sv.close }).click();

    await page.getByRole('button', { name: sv.conversations.show }).click();
    await page.getByRole('dialog', { name: sv.conversations.label }).waitFor();
    await checkAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: sv.navigation.open }).click();
    await checkAccessible(page);
    await page.getByRole('link', { name: sv.navigation.documents }).click();
    await page.getByText(semester.name).waitFor();
    await checkFits(page);
    await checkAccessible(page);
  });
});

test('at 320 pixels and in the dark every page still fits and has contrast', async () => {
  const options = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const };
  for (const at of [
    '/',
    '/sok',
    '/sok?q=semester',
    '/dokument',
    '/kallor',
    '/sprakmodeller',
    '/administration',
    '/finns/inte',
  ]) {
    await visit({ at, options }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      await checkFits(page);
      await checkAccessible(page);
    });
  }
});

test('the server serves the application compressed, under its content security policy', async () => {
  await visit({}, async (page) => {
    const script = await page.evaluate(() => document.querySelector('script')!.src);
    const response = await page.request.get(script);
    assert.match(response.headers()['content-encoding'] ?? '', /br|gzip/);
    assert.match(response.headers()['content-security-policy'] ?? '', /default-src 'self'/);
    assert.match(response.headers()['cache-control'] ?? '', /immutable/);
  });
});
