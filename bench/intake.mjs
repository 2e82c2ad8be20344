// What the taking in of many files costs: time, and the memory of the server and of all it has started.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { body } from "../tests/e2e/client.mjs";
import { makeMixed } from "./mixed.mjs";
import { withServer } from "./svea.mjs";

const uploads_at_once = 8;
const pause_ms = 100;

const pause = () => new Promise((resolve) => setTimeout(resolve, pause_ms));

/** The most memory, in MB, that the server's own process has ever held. */
const highestOwn = (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

async function uploadAll(owner, space, files) {
  const waiting = [...files];
  const work = async () => {
    for (let file; (file = waiting.pop()); ) body(await owner.upload(space, basename(file), readFileSync(file)));
  };
  await Promise.all(Array.from({ length: uploads_at_once }, work));
}

/**
 * Has a server take in so many files of all kinds. Files per second until the last is searchable, how many failed, and
 * in MB the most that the server itself held (RSS) and that it held together with what it had started (PSS).
 */
export async function mixedIntake(work, count) {
  const files = makeMixed(join(work, "mixed"), count);
  let figures;
  await withServer(join(work, "mixed-data"), async ({ owner, pid, memory_mb }) => {
    const { space } = await owner.makeOrganisation("mixed");
    let together_mb = 0;
    let done = false;
    const watching = (async () => {
      for (; !done; await pause()) together_mb = Math.max(together_mb, memory_mb());
    })();
    const started = performance.now();
    await uploadAll(owner, space, files);
    for (let intake; !intake || intake.waiting + intake.working > 0; await pause()) intake = body(await owner.get("/intake"));
    const took_s = (performance.now() - started) / 1000;
    done = true;
    await watching;
    const { failed } = body(await owner.get("/intake"));
    figures = { files_per_s: count / took_s, failed, own_mb: highestOwn(pid), together_mb };
  });
  return figures;
}
