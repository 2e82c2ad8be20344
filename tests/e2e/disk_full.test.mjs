import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body } from "./client.mjs";
import { checkProblem } from "./problem.mjs";
import { startServer, temporaryFolder } from "./svea.mjs";

// A small disk that only the program sees: a file system in memory, mounted over the data directory in a mount
// namespace of its own, which goes with the last process in it.
const smallDisk = (data, mebibytes) =>
  ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs -o "size=$1m" svea "$0" && shift && exec "$@"', data, String(mebibytes)];

function mayMount(data) {
  const [command, ...args] = smallDisk(data, 1);
  return spawnSync(command, [...args, "true"]).status === 0;
}

test("a full disk refuses uploads in clear words, loses nothing, and after making room all goes on", async (t) => {
  const data = temporaryFolder(t);
  if (!mayMount(data)) return t.skip("this machine allows no mount namespaces");
  const server = await startServer(t, data, { wrapper: smallDisk(data, 48) });
  const { owner } = server;
  const { space } = await owner.makeOrganisation("ryd");
  const text = (i) => `Akt fulldisk${i}x rör ${"vägunderhåll i inre hamnen ".repeat(20)}.\n`;
  const acknowledged = [body(await owner.upload(space, "0.txt", text(0))).document.id];
  await owner.taken(acknowledged[0]);

  // The program's own view of the disk, filled to the last block.
  const disk = join(`/proc/${server.pid}/root`, data);
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, "ballast");
  const room = 256 << 10;
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - room));

  let refusal;
  for (let i = 1; i < 400 && !refusal; ++i) {
    const reply = await owner.upload(space, `${i}.txt`, text(i));
    if (reply.status === 202) acknowledged.push(reply.body.document.id);
    else refusal = reply;
  }
  checkProblem(refusal, 507, "storage_full");
  checkProblem(await owner.upload(space, "stor.txt", "x".repeat(room * 2)), 507, "storage_full");
  assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
  assert.ok((await owner.search("fulldisk0x")).length > 0, "reading goes on");

  rmSync(ballast);
  for (const id of acknowledged) assert.equal((await owner.taken(id)).state, "ready");
  assert.equal((await owner.add(space, "efter.txt", text("efter"))).state, "ready");
  assert.equal((await owner.search("fulldiskefterx"))[0].document, "efter.txt");
  const last = acknowledged.length - 1;
  assert.equal((await owner.search(`fulldisk${last}x`))[0].id, acknowledged[last], "what was acknowledged last is found");
  assert.equal((await server.stop()).code, 0);
});
