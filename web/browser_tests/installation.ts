// One server and one browser for all tests; each test gets a browser context of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { signInByLink, type Account } from './account';
import { startServer, type Server } from './server';

// Generous: the tests share their machine with builds.
const waitMsMax = 30_000;
/** So many times slower than it is, for finding tests that look before the page has answered. */
const cpuSlower = Number(process.env['CPU_SLOWER'] ?? 1);
const axe = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8');

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

let started: Promise<{ server: Server; browser: Browser; administrator: Account }> | null = null;

async function start() {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return { server, browser, administrator: await signInByLink(server.url, server.link) };
}

export const installation = () => (started ??= start());

after(async () => {
  const running = await started?.catch(() => null);
  await running?.browser.close();
  await running?.server.stop();
});

interface Visit {
  /** Null: nobody is signed in. Not given: the administrator. */
  as?: Account | null;
  at?: string;
  options?: BrowserContextOptions;
  /** Another server than the common one. */
  url?: string;
}

/** Opens a page, does `what` and closes it. A fault in the page's script or policy fails the test. */
export async function visit(
  { as, at = '/', options = desktop, url }: Visit,
  what: (page: Page) => Promise<void>,
): Promise<void> {
  const { server, browser, administrator } = await installation();
  const origin = url ?? server.url;
  const context = await browser.newContext({
    baseURL: origin,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(waitMsMax);
  const account = as === undefined ? administrator : as;
  if (account) await context.addCookies([{ ...account.cookie, url: origin }]);
  const page = await context.newPage();
  if (cpuSlower > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlower });
  }
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  try {
    await page.goto(at);
    await what(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** No violation of WCAG 2.2 A and AA or of axe's best practices in the page as it stands. */
export async function checkAccessible(page: Page): Promise<void> {
  // What is still fading in has the contrast of neither its beginning nor its end. What was just opened begins
  // to fade with the next frame.
  await page.evaluate(async () => {
    const ending = () =>
      document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
    do {
      await Promise.all(ending().map((each) => each.finished.catch(() => {})));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    } while (ending().some((each) => each.playState === 'running'));
  });
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // @ts-expect-error: axe was put there by the script above.
    const result = await globalThis.axe.run(document, { runOnly: tags });
    return result.violations.map(
      (violation: any) => `${violation.id}: ${violation.nodes.map((node: any) => node.html).join(' ')}`,
    );
  });
  assert.deepEqual(violations, []);
}

/** Nothing sticks out sideways (WCAG 1.4.10). */
export async function checkFits(page: Page): Promise<void> {
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(outside <= 0, `${outside} pixels stick out at ${page.url()}`);
}
