import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation, Hit, Turn } from '../api/types';
import { applied, started, type UnfinishedEvent } from './running_turn';

const turn: Turn = {
  id: 1,
  conversation: 1,
  question: 'Hur länge?',
  answer: 'redan skrivet',
  writer: 'grund',
  model: null,
  state: 'running',
  refused: false,
  citations: [],
  sentences: [],
  warnings: [],
  asked_at: '2026-01-01T00:00:00Z',
  ms: 0,
};
const hit = (id: number) => ({ id, document: `${id}.pdf`, title: `Dokument ${id}` }) as Hit;

test('an answer grows with each delta and begins empty', () => {
  let running = started(turn);
  for (const text of ['Två ', 'år ', '[1].']) running = applied(running, { type: 'delta', text });
  assert.equal(running.turn.answer, 'Två år [1].');
});

test('what was found is counted in passages and in documents', () => {
  const running = applied(started(turn), { type: 'passages', hits: [hit(1), hit(2), hit(1)] });
  assert.deepEqual(running.found, { passages: 3, documents: 2 });
});

test('phase, citations and warnings are kept', () => {
  const citation = { n: 1, id: 2 } as Citation;
  const sentence = { detail: 'Obs.', detail_en: 'Note.' };
  const events: UnfinishedEvent[] = [
    { type: 'status', phase: 'writing', place: null },
    { type: 'citation', citation },
    { type: 'warning', code: 'model_unavailable', sentence },
  ];
  const running = events.reduce(applied, started(turn));
  assert.equal(running.phase, 'writing');
  assert.deepEqual(running.turn.citations, [citation]);
  assert.deepEqual(running.warnings, [{ code: 'model_unavailable', sentence }]);
});

test('the place in the queue is shown as long as it waits', () => {
  const place = { ahead: 3, seconds: 20 };
  const waiting = applied(started(turn), { type: 'status', phase: 'waiting', place });
  assert.deepEqual(waiting.place, place);
  assert.equal(applied(waiting, { type: 'status', phase: 'writing', place: null }).place, null);
});
