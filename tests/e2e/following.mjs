// One source as its editor sees it: added, run, changed.
import { body } from "./client.mjs";
import { until } from "./svea.mjs";

/** A source of `organisation`, added with these settings; it runs when it is told to. */
export async function addSource(owner, organisation, settings) {
  const made = body(await owner.post(`/organisations/${organisation}/sources`,
    { interval_minutes: 0, private_network: true, requests_per_minute: 6000, ...settings }));
  return new Source(owner, made.id);
}

class Source {
  constructor(owner, id) {
    this.owner = owner;
    this.id = id;
  }

  get path() {
    return `/sources/${this.id}`;
  }

  async shown() {
    return body(await this.owner.get(this.path));
  }

  /** The source once its run has ended and what came of it is taken in. */
  ended() {
    return until(`source ${this.id} has ended`, async () => {
      const source = await this.shown();
      return !["queued", "running"].includes(source.state) && source.documents.received === 0 && source.started_at && source;
    });
  }

  /** Runs it now; what became of its items. A problem of the run's is thrown. */
  async run(wish = {}) {
    await this.ended();
    body(await this.owner.post(`${this.path}/sync`, wish));
    return this.counts();
  }

  /** Of the run that goes on, or the last one. */
  async counts() {
    const { run, error } = await this.ended();
    if (error) throw Object.assign(new Error(error.detail), error);
    const { added, changed, unchanged, removed, failed } = run;
    return { added, changed, unchanged, removed, failed };
  }

  /** Names of the documents that came from it. */
  async names(organisation) {
    const { documents } = body(await this.owner.get(`/documents?organisation=${organisation}&count=100`));
    const { name } = await this.shown();
    return documents.map((document) => document.name).filter((each) => each.startsWith(`${name}/`)).sort();
  }
}

/** The counts of a run in which nothing but this happened. */
export const counts = (some) => ({ added: 0, changed: 0, unchanged: 0, removed: 0, failed: 0, ...some });

/** The first hit for these words, once its text fits: a document is found within a second of being taken in. */
export const firstHit = (owner, words, text) =>
  until(`"${words}" is found`, async () => {
    const [hit] = await owner.search(words);
    return hit && text.test(hit.text) && hit;
  });
