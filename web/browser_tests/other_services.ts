// Services beside the server: one that writes down speech when it is told to, and one that translates.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Service {
  url: string;
  stop: () => void;
}

async function serve(listener: RequestListener): Promise<Service> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Hears `segments`, once `heard` has been kept. */
export function startSpeech(
  segments: { start: number; end: number; text: string }[],
  heard: () => Promise<void>,
): Promise<Service> {
  return serve((request, response) => {
    request.resume().on('end', () => {
      void heard().then(() => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ text: segments.map(({ text }) => text).join(' '), segments }));
      });
    });
  });
}

/** Gives every text back as `translation`, with its digits. */
export function startTranslation(targets: string[], translation: string): Promise<Service> {
  return serve((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      if (request.method === 'GET')
        return response.end(JSON.stringify([{ code: 'sv', name: 'Swedish', targets }]));
      const { q } = JSON.parse(body) as { q: string[] };
      const digits = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
      const translatedText = q.map((text) => `${translation} ${digits(text)}`.trim());
      return response.end(JSON.stringify({ translatedText }));
    });
  });
}
