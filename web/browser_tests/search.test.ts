import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sv } from '../src/messages/sv';
import { askBox, markedText } from './conversation';
import { handbok, parkering, semester } from './documents';
import { eventually } from './eventually';
import { checkAccessible, checkFits, phone, visit } from './installation';

const field = { name: sv.search.field };

test('words find their place, marked, and it says why; the address holds the search', async () => {
  await visit({ at: '/sok' }, async (page) => {
    await page.getByText(sv.search.tips).waitFor();
    await checkAccessible(page);
    await page.getByRole('searchbox', field).fill('parkeringstillstånd zon A');
    await page.keyboard.press('Enter');
    const hit = page.locator('.hit').first();
    await hit.getByRole('link', { name: 'Parkering' }).waitFor();
    assert.match((await hit.locator('mark').allTextContents()).join(' '), /parkeringstillstånd/i);
    await hit.getByText(sv.search.why).click();
    assert.match((await hit.locator('.why').textContent()) ?? '', /\d+ %/);
    await checkAccessible(page);

    await page.reload();
    await hit.waitFor();
    assert.equal(await page.getByRole('searchbox', field).inputValue(), 'parkeringstillstånd zon A');
  });
});

test('a hit opens at its passage beside the list, and closing gives the focus back', async () => {
  await visit({ at: '/sok?q=nyckeln+till+arkivet' }, async (page) => {
    const link = page.locator('.hit').first().getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: sv.search.panel });
    await panel.waitFor();
    assert.ok((await markedText(page)).includes(handbok.sentence));
    assert.match(page.url(), /visa=1/);
    await checkAccessible(page);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('.hit-title'));
  });
});

test('a misspelt word is asked about, and one that nothing has is searched for as it was meant', async () => {
  await visit({ at: '/sok?q=parkering+semster' }, async (page) => {
    await page.getByText(sv.search.didYouMean).waitFor();
    await checkAccessible(page);
    await page.getByRole('link', { name: 'parkering semester' }).click();
    await page.waitForURL(/q=parkering\+semester/);
    await page.getByRole('searchbox', field).fill('parkerring');
    await page.keyboard.press('Enter');
    await page.getByText(sv.search.searchedInstead('parkerring', 'parkering')).waitFor();
    await page.locator('.hit').first().waitFor();
    await checkAccessible(page);
  });
});

test('filters narrow the hits down, live in the address, and are taken away where nothing is left', async () => {
  await visit({ at: '/sok?q=semesterdagar' }, async (page) => {
    await page.getByRole('link', { name: 'Rutin för semester' }).first().waitFor();
    await page.getByLabel(sv.filters.to).fill('1999-12-31');
    await page.getByText(sv.search.nothing('semesterdagar')).waitFor();
    assert.match(page.url(), /till=1999-12-31/);
    await checkAccessible(page);
    await page.getByRole('link', { name: sv.filters.clear }).click();
    await page.getByRole('link', { name: 'Rutin för semester' }).first().waitFor();
  });
});

test('what is not in the documents is said not to be', async () => {
  await visit({ at: '/sok?q=xylofonkonsert' }, async (page) => {
    await page.getByText(sv.search.nothing('xylofonkonsert')).waitFor();
    await checkAccessible(page);
  });
});

test('a search can be asked as a question', async () => {
  await visit({ at: `/sok?q=${encodeURIComponent(parkering.question)}` }, async (page) => {
    await page.getByRole('button', { name: sv.search.ask }).click();
    await eventually(async () => assert.equal(await askBox(page).inputValue(), parkering.question));
  });
});

test('on a phone the filters fold and a hit fills the screen', async () => {
  await visit({ at: '/sok?q=semesterdagar', options: phone }, async (page) => {
    await page.locator('.hit').first().waitFor();
    await checkFits(page);
    await checkAccessible(page);
    await page.getByText(sv.filters.active(0)).click();
    await page.getByLabel(sv.filters.type).waitFor();
    await checkFits(page);
    await checkAccessible(page);
    await page.locator('.hit').first().getByRole('link').click();
    await page.getByRole('dialog', { name: sv.search.panel }).waitFor();
    assert.ok((await markedText(page)).includes(semester.sentence.slice(0, 20)));
    await checkAccessible(page);
  });
});
