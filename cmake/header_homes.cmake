# Each header of others has exactly one home module (docs/architecture.md, "Modules").
# A row: pattern of the included path | modules that may include it.
# Tests may include doctest and rapidcheck everywhere; fmt is the house's formatter and free for all.
set(header_homes
  "^sodium|crypto"
  "^utf8proc|text"
  "^libstemmer|text"
  "^boost/json|json"
  "^sqlite3|store_sqlite"
  "^xapian|search_xapian"
  "^curl/|http_client"
  "^boost/(asio|system)|net http"
  "^boost/(beast|url)|http"
  "^openssl/|net"
  "^seccomp|extract_sandbox"
  "^linux/landlock|extract_sandbox"
  "^poppler/|extract_formats"
  "^tesseract/|extract_formats"
  "^leptonica/|extract_formats"
  "^tiffio|extract_formats"
  "^libxml/|extract_formats"
  "^gumbo|extract_formats"
  "^md4c|extract_formats"
  "^zip|extract_formats"
  "^uchardet|extract_formats"
  "^gmime/|extract_formats"
  "^csv\\.h|extract_formats"
  "^CLI/|cli"
)
