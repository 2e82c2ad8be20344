import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { followTurn, type TurnEvent } from './turns';

/** The browser's event source, led by hand. */
class HandSource extends EventTarget {
  static readonly CLOSED = 2;
  static last: HandSource;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    HandSource.last = this;
  }

  send(type: string, id: number, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { lastEventId: String(id), data: JSON.stringify(data) }));
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.();
  }

  close(): void {
    this.readyState = HandSource.CLOSED;
  }
}

let events: TurnEvent[] = [];
let said: string[] = [];
const listener = {
  onEvent: (event: TurnEvent) => void events.push(event),
  onInterrupted: (interrupted: boolean) => void said.push(interrupted ? 'interrupted' : 'open'),
  onLost: () => void said.push('lost'),
};

beforeEach(() => {
  events = [];
  said = [];
  globalThis.EventSource = HandSource as never;
});
afterEach(() => Reflect.deleteProperty(globalThis, 'EventSource'));

test('events come out in order, and those that come again after a break are dropped', () => {
  followTurn(7, listener);
  const source = HandSource.last;
  assert.equal(source.url, '/api/v1/turns/7/events');
  source.send('status', 1, { phase: 'writing' });
  source.send('delta', 2, { text: 'Två ' });
  source.send('delta', 2, { text: 'Två ' });
  source.send('delta', 3, { text: 'år.' });
  assert.deepEqual(
    events.map((event) => (event.type === 'delta' ? event.text : event.type)),
    ['status', 'Två ', 'år.'],
  );
});

test('done closes the stream, so that the browser does not ask for it again', () => {
  followTurn(7, listener);
  HandSource.last.send('done', 1, { id: 7, state: 'done' });
  assert.equal(HandSource.last.readyState, HandSource.CLOSED);
  assert.deepEqual(events, [{ type: 'done', turn: { id: 7, state: 'done' } }]);
});

test('a break that the browser mends is told apart from a stream that is refused', () => {
  followTurn(7, listener);
  HandSource.last.fail(0);
  HandSource.last.onopen?.();
  HandSource.last.fail(HandSource.CLOSED);
  assert.deepEqual(said, ['interrupted', 'open', 'lost']);
});
