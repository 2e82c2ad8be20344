import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { svea } from "./svea.mjs";

// What the parser's own words would look like, were one forgotten.
const english_words = /\b(Usage|Options|Commands|Subcommands|Positionals|Arguments|REQUIRED|Show|Print|Excludes|Needs|Env)\b/;

async function help(path, language) {
  const { code, stdout, stderr } = await svea([...path, "--help", "--language", language]);
  assert.equal(code, 0, `${path.join(" ")}: ${stderr}`);
  assert.equal(stderr, "");
  return stdout;
}

/** The names under the heading of the commands. */
function commandsIn(text) {
  const list = /^(?:Kommandon|Commands):\n((?: .*\n?)*)/m.exec(text)?.[1] ?? "";
  return [...list.matchAll(/^ {2}([a-z-]+)\b/gm)].map(([, name]) => name);
}

/** Every command there is, found by reading the help as a person would. */
async function allCommands(path = []) {
  const below = commandsIn(await help(path, "sv"));
  const deeper = await Promise.all(below.map((name) => allCommands([...path, name])));
  return [path, ...deeper.flat()];
}

test("every command has a help text in Swedish and one in English, without a word of the other", async () => {
  const commands = await allCommands();
  assert.ok(commands.length >= 18, `only ${commands.length} commands found`);
  for (const path of commands) {
    const swedish = await help(path, "sv");
    assert.match(swedish, /^Användning:/m, path.join(" "));
    assert.match(swedish, /Visa hjälp/);
    assert.doesNotMatch(swedish, english_words, path.join(" "));
    // A Swedish question may stand as the example of a question.
    const english = (await help(path, "en")).replace(/"[^"]*\?"/g, "");
    assert.match(english, /^Usage:/m, path.join(" "));
    assert.doesNotMatch(english, /[åäöÅÄÖ]/, path.join(" "));
  }
});

test("every command stands in docs/cli.md", async () => {
  const page = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `svea ([a-z\\|]+)/gm)].flatMap(([, names]) => names.split("\\|"));
  const names = commandsIn(await help([], "en"));
  assert.ok(names.length >= 13);
  assert.deepEqual(names.filter((name) => !rows.includes(name)), []);
});

test("wrong arguments are explained in the chosen language", async () => {
  const cases = [["ask"], ["search", "x", "-k", "0"], ["search", "x", "-k", "många"], ["fraga"], ["ask", "x", "--okänd"], ["admin"]];
  for (const args of cases) {
    const swedish = await svea([...args, "--language", "sv"]);
    assert.equal(swedish.code, 2, args.join(" "));
    assert.equal(swedish.stdout, "");
    assert.doesNotMatch(swedish.stderr, /\b(is|are|not|required|following|Run|with|for more)\b/, args.join(" "));
    assert.match(swedish.stderr, /--help/, "how to learn more");
    const english = await svea([...args, "--language", "en"]);
    assert.equal(english.code, 2);
    assert.doesNotMatch(english.stderr.replace(/--okänd|många/g, ""), /[åäö]/);
  }
});

test("the environment's language is followed, and Swedish is the rule", async () => {
  for (const [environment, word] of [[{}, "Användning"], [{ LANG: "sv_SE.UTF-8" }, "Användning"], [{ LANG: "en_GB.UTF-8" }, "Usage"],
    [{ LANG: "en_GB.UTF-8", SVEA_LANGUAGE: "sv" }, "Användning"], [{ LANG: "C" }, "Användning"]])
    assert.match((await svea(["--help"], { environment })).stdout, new RegExp(`^${word}:`, "m"));
});

test("the version is told", async () => {
  assert.match((await svea(["--version"])).stdout, /^\d+\.\d+\.\d+\n$/);
});
