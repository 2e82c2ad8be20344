import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { ask, markedText } from './conversation';
import { handbok, semester } from './documents';
import { eventually, hasFocus } from './eventually';
import { checkAccessible, visit } from './installation';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a citation opens its document with exactly the quote marked, and closing gives the focus back', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, semester.question);
    const quote = (await turn.locator('.source-quote').first().textContent()) ?? '';
    const cite = turn.locator('.answer-text button.cite').first();
    await cite.focus();
    await page.keyboard.press('Enter');

    const panel = page.getByRole('complementary', { name: sv.sources.panel });
    await panel.getByRole('heading', { name: 'Rutin för semester' }).first().waitFor();
    assert.equal(words(await markedText(page)), words(quote));
    assert.ok(words(quote).includes(semester.sentence), quote);
    assert.ok(await panel.locator('mark').first().isVisible());
    assert.ok(await panel.locator('table').isVisible(), 'the table is not shown as one');
    await checkAccessible(page);

    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await hasFocus(cite);
  });
});

test('a quote far into a long document is in view, and the text around it can be unfolded', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, handbok.question);
    await turn.locator('.answer-text button.cite').first().click();
    assert.ok(words(await markedText(page)).includes(handbok.sentence));
    const mark = page.locator('.document-body mark').first();
    await eventually(async () => {
      const isInView = await mark.evaluate((node) => {
        const place = node.getBoundingClientRect();
        return place.top > 0 && place.bottom < innerHeight;
      });
      assert.ok(isInView, 'the quote is out of view');
    });

    const beginning = page.getByText('Avsnitt 1 handlar');
    const earlier = page.getByRole('button', { name: sv.sources.earlierText });
    assert.equal(await beginning.count(), 0);
    await eventually(async () => {
      if ((await beginning.count()) > 0) return;
      if ((await earlier.count()) > 0) await earlier.click();
      assert.fail('the beginning is not shown yet');
    });
  });
});

test('the next source and the way back with the browser', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, 'Hur många semesterdagar får sparas och vad kostar parkering i zon A?');
    const count = await turn.locator('.source').count();
    assert.ok(count > 1, 'one source is too few for this test');
    await turn.locator('.source-title').first().click();
    await page.getByText(sv.sources.position(1, count)).waitFor();
    await page.getByRole('button', { name: sv.sources.next }).click();
    await page.getByText(sv.sources.position(2, count)).waitFor();
    const second = (await turn.locator('.source-quote').nth(1).textContent()) ?? '';
    await page.waitForFunction(
      (expected) => document.querySelector('mark')?.textContent?.includes(expected),
      second.slice(0, 12),
    );
    await page.goBack();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.turn').count(), 1);
  });
});

test('the original file comes as it was added', async () => {
  await visit({}, async (page) => {
    const turn = await ask(page, semester.question);
    await turn.locator('button.cite').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: sv.sources.original }).click(),
    ]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    assert.equal(Buffer.concat(parts).toString(), semester.text);
  });
});
