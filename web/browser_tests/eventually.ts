// A page answers what a person does a moment later: a test looks until what it sees is so.
import type { Locator } from 'playwright-core';

// As long as the tests wait for anything else: see installation.ts.
const waitMsMax = 30_000;
const betweenMs = 50;

/** Runs `look` until it throws no more; what it threw last is the fault. */
export async function eventually(look: () => Promise<void>): Promise<void> {
  const end = Date.now() + waitMsMax;
  for (;;) {
    try {
      return await look();
    } catch (fault) {
      if (Date.now() >= end) throw fault;
      await new Promise((again) => setTimeout(again, betweenMs));
    }
  }
}

/** The keyboard's next key goes to it. */
export async function hasFocus(element: Locator): Promise<void> {
  await eventually(() =>
    element.evaluate((node) => {
      const { activeElement } = document;
      if (activeElement !== node)
        throw new Error(`The focus is at ${activeElement?.outerHTML.slice(0, 200)}`);
    }),
  );
}
