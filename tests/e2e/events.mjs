// The events of a turn, as a browser reads them (WHATWG HTML, 9.2.6).

/** Follows a turn until its stream ends or the caller breaks off; `after` is the last event already seen. */
export async function* events(client, turn, { after } = {}) {
  const ending = new AbortController();
  const headers = { ...client.headers, Accept: "text/event-stream", ...(after ? { "Last-Event-ID": String(after) } : {}) };
  const reply = await fetch(`${client.url}/api/v1/turns/${turn}/events`, { headers, signal: ending.signal });
  if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`);
  const timer = setTimeout(() => ending.abort(new Error("the event stream did not end")), 30_000);
  try {
    let pending = "";
    for await (const piece of reply.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (pending + piece).split("\n\n");
      pending = blocks.pop();
      for (const block of blocks) {
        const field = (name) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1];
        if (field("event")) yield { id: Number(field("id")), name: field("event"), data: JSON.parse(field("data")) };
      }
    }
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

/** All events of a turn, from the first or after `after`, to the end. */
export async function allEvents(client, turn, options) {
  const all = [];
  for await (const event of events(client, turn, options)) all.push(event);
  return all;
}

/** The first event that `wanted` holds for; the stream is left there. */
export async function firstEvent(client, turn, wanted) {
  for await (const event of events(client, turn)) if (wanted(event)) return event;
  throw new Error("the stream ended before");
}
