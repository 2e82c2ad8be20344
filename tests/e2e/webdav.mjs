// A WebDAV server that others have written: `rclone serve webdav` on a folder, with a password.
import { execFileSync, spawn } from "node:child_process";
import { until } from "./svea.mjs";

function isInstalled() {
  try {
    execFileSync("rclone", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Serves `folder` until `t` has ended; null where rclone is not installed. */
export async function startWebdav(t, folder, { user, password }) {
  if (!isInstalled()) return null;
  // Files change behind its back: nothing may be remembered. The password does not stand among its arguments.
  const options = ["--addr", "127.0.0.1:0", "--dir-cache-time", "0s", "--vfs-cache-mode", "off", "--config", "/dev/null"];
  const server = spawn("setpriv", ["--pdeathsig", "KILL", "rclone", "serve", "webdav", ...options, folder], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, HOME: folder, RCLONE_USER: user, RCLONE_PASS: password, RCLONE_VERBOSE: "1" },
  });
  let log = "";
  server.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  t.after(() => server.kill("SIGKILL"));
  const address = await until("rclone tells its address", () => {
    if (server.exitCode !== null) throw new Error(`rclone ended: ${log}`);
    return /(http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1];
  });
  return { url: `${address}/` };
}
