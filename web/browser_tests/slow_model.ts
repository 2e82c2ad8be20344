// A language model that writes what a test wants, slowly where there shall be time to stop it, behind the OpenAI interface.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const wordPauseMs = 150;
const longAnswer = 'Den som fyller 40 år under året har 31 semesterdagar [1]. '.repeat(40);

/** Writes `answer`, the same to every question. */
export async function startSlowModel(
  answer = longAnswer,
  pauseMs = wordPauseMs,
): Promise<{ url: string; stop: () => void }> {
  const words = answer.split(/(?<= )/);
  const server: Server = createServer((request, response) => {
    request.resume();
    if (request.method === 'GET') {
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'slow', object: 'model' }] }));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    let sent = 0;
    const timer = setInterval(() => {
      const choice = {
        index: 0,
        delta: { content: words[sent++] ?? '' },
        finish_reason: sent >= words.length ? 'stop' : null,
      };
      response.write(
        `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', model: 'slow', choices: [choice] })}\n\n`,
      );
      if (sent < words.length) return;
      clearInterval(timer);
      response.end('data: [DONE]\n\n');
    }, pauseMs);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
