"""SQLite's FTS5 in its own process, through Python's standard library: BM25, any of the words. Called and answering as lines.mjs says."""
import json
import re
import sqlite3
import sys
import time

passages_file, questions_file, count = sys.argv[1:]


def lines_of(file):
    with open(file, encoding="utf-8", newline="\n") as lines:
        return lines.read().split("\n")[:-1]


passages = lines_of(passages_file)
started = time.perf_counter()
database = sqlite3.connect(":memory:")
database.execute("create virtual table passages using fts5(text, tokenize='unicode61 remove_diacritics 0')")
database.executemany("insert into passages (rowid, text) values (?, ?)", ((i + 1, text) for i, text in enumerate(passages)))
database.execute("insert into passages (passages) values ('optimize')")
build_s = time.perf_counter() - started

milliseconds, hits = [], []
for question in lines_of(questions_file):
    words = dict.fromkeys(re.findall(r"[^\W_]+", question.lower()))
    asked = time.perf_counter()
    rows = database.execute(
        "select rowid from passages where passages match ? order by rank limit ?",
        (" OR ".join(f'"{word}"' for word in words), int(count)),
    ).fetchall() if words else []
    milliseconds.append(1000 * (time.perf_counter() - asked))
    hits.append([row[0] - 1 for row in rows])
json.dump({"version": sqlite3.sqlite_version, "build_s": build_s, "ms": milliseconds, "hits": hits}, sys.stdout)
