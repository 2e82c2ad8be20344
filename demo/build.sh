#!/usr/bin/env bash
# Builds the Word, OpenDocument and PDF files of the demo from their Markdown sources:
#
#   demo/sources/<org>/<space>/<slug>.docx.md  ->  demo/files/<org>/<space>/<slug>.docx
#   demo/sources/<org>/<space>/<slug>.odt.md   ->  demo/files/<org>/<space>/<slug>.odt
#   demo/sources/<org>/<space>/<slug>.pdf.md   ->  demo/files/<org>/<space>/<slug>.pdf
#
# Usage: demo/build.sh [-f] [folder ...]
#   -f        build everything, also what is newer than its source
#   folder    only sources under demo/sources/<folder> (for example: lindhaga, mlf/beslut)
#
# The built files are committed, so only whoever changes a source needs this script.
# Needs pandoc, python3 (standard library only) and chromium (for PDF; set CHROMIUM to use another binary).
# The first "# Title" of a source becomes the title in the file's metadata; the language is Swedish.
# SOURCE_DATE_EPOCH (default: a fixed date) is the date in every file, so that the same source and the
# same versions of the tools give the same bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1793491200} # 2026-11-01
chromium=${CHROMIUM:-chromium}
force=no
if [[ ${1:-} == -f ]]; then force=yes; shift; fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# tidy_zip FILE TITLE: set the title (pandoc would otherwise print it twice in a docx), draw table
# borders, and give every member of the archive the same date.
tidy_zip() {
  python3 - "$1" "$2" <<'PY'
import os, re, sys, time, zipfile
from xml.sax.saxutils import escape
path, title = sys.argv[1], escape(sys.argv[2])
date = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
edges = "".join(f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
                for e in ("top", "left", "bottom", "right", "insideH", "insideV"))
edits = {
    "docProps/core.xml": [("<dc:title></dc:title>", f"<dc:title>{title}</dc:title>")],
    "meta.xml": [("<dc:title></dc:title>", f"<dc:title>{title}</dc:title>")],
    "content.xml": [('<style:table-cell-properties fo:border="none" />',
                     '<style:table-cell-properties fo:border="0.5pt solid #999999" fo:padding="0.1cm" />')],
}
with zipfile.ZipFile(path) as old:
    members = [(m, old.read(m)) for m in old.infolist() if not m.is_dir()]
with zipfile.ZipFile(path, "w") as new:
    for m, data in members:
        for a, b in edits.get(m.filename, []):
            data = data.replace(a.encode(), b.encode())
        if m.filename == "word/document.xml":
            data = re.sub(rb"(<w:tblPr>.*?)(?=<w:tblLayout|<w:tblLook)",
                          rb"\1<w:tblBorders>" + edges.encode() + b"</w:tblBorders>", data)
        info = zipfile.ZipInfo(m.filename, date)
        info.compress_type = zipfile.ZIP_STORED if m.filename == "mimetype" else zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        new.writestr(info, data)
PY
}

# to_pdf HTML FILE: print with a browser profile of its own, then fix the two dates in the file.
to_pdf() {
  "$chromium" --headless --no-sandbox --disable-gpu --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$tmp/profile" \
    --no-pdf-header-footer --generate-pdf-document-outline \
    --print-to-pdf="$2" "file://$1" >"$tmp/chromium.log" 2>&1 || { cat "$tmp/chromium.log" >&2; exit 1; }
  [[ -s $2 ]] || { cat "$tmp/chromium.log" >&2; exit 1; }
  LC_ALL=C sed -i -E "s/\(D:[0-9]{14}/(D:$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S)/" "$2"
}

pandoc_md() { pandoc --from=commonmark+pipe_tables --standalone "$@"; }

roots=()
for folder in "$@"; do roots+=("sources/$folder"); done
[[ ${#roots[@]} -gt 0 ]] || roots=(sources)

built=0 skipped=0
while IFS= read -r -d '' source; do
  target=files/${source#sources/}
  target=${target%.md}
  if [[ $force == no && $target -nt $source ]]; then skipped=$((skipped + 1)); continue; fi
  title=$(sed -n '/^# /{s///p;q}' "$source")
  [[ -n $title ]] || { echo "no \"# Title\" in $source" >&2; exit 1; }
  mkdir -p "$(dirname "$target")"
  out=$tmp/out.${target##*.}
  case $target in
    *.docx | *.odt)
      pandoc_md --metadata=lang:sv-SE --output="$out" "$source"
      tidy_zip "$out" "$title"
      ;;
    *.pdf)
      pandoc_md --to=html5 --metadata=lang:sv --metadata=pagetitle:"$title" --css="$PWD/print.css" \
        --output="$tmp/page.html" "$source"
      to_pdf "$tmp/page.html" "$out"
      ;;
    *) echo "unknown kind of file: $source" >&2; exit 1 ;;
  esac
  mv "$out" "$target"
  echo "built $target"
  built=$((built + 1))
done < <(find "${roots[@]}" -type f -name '*.*.md' -print0 | sort -z)
echo "$built built, $skipped already up to date"
