// A language model that writes slowly, behind the OpenAI interface: so that there is time to stop it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const wordPauseMs = 150;
const words = 'Den som fyller 40 år under året har 31 semesterdagar [1]. '.repeat(40).split(/(?<= )/);

export async function startSlowModel(pauseMs = wordPauseMs): Promise<{ url: string; stop: () => void }> {
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
