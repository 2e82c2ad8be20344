// Every limit of Svea, each with its reason. Units stand last in the names. Passing one gives a clear answer
// (413, 429 or 503; in Swedish and English), never a crash or a silent cut.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace svea::limits {

// A scanned report of 1,000 pages is about 300 MB; beyond this a file is almost always a video or an archive.
inline constexpr std::uint64_t k_upload_bytes_max = 512ull << 20;
// Browsers and proxies stay below 8 KiB; the rest is room for long search questions in the query.
inline constexpr std::size_t k_request_head_bytes_max = 16u << 10;
// An evaluation set travels whole: 20,000 passages of a page each.
inline constexpr std::size_t k_evaluation_bytes_max = 64u << 20;
// Everything but an upload: the longest legitimate body is a pasted text to work on.
inline constexpr std::size_t k_request_body_bytes_max = 2u << 20;
// A long pasted letter is some 20,000 characters; longer material belongs in a document.
inline constexpr std::size_t k_question_bytes_max = 32u << 10;
// Scoring cost grows with the words asked for; the words beyond these add nothing to a search.
inline constexpr std::size_t k_query_words_max = 64;
// One document's text: 20 MB is about 8,000 pages.
inline constexpr std::size_t k_document_text_bytes_max = 20u << 20;
// An archive, office document or mail may hold this much unpacked, all inside of it counted; a zip bomb
// passes it at once.
inline constexpr std::uint64_t k_unpacked_bytes_max = 256ull << 20;
// A year's mail folder or a delivery of case files; archives of more are backups, better added as a folder.
inline constexpr std::size_t k_files_inside_max = 2'000;
// A scan in an archive in a mail that was forwarded in an archive; deeper lie only bombs.
inline constexpr int k_files_nesting_max = 5;
// The wall of svea-extract: a 370-page PDF takes a second; a parser that needs more has lost its way.
inline constexpr std::chrono::milliseconds k_extract_time_max{60'000};
inline constexpr std::uint64_t k_extract_memory_bytes_max = 1ull << 30;
// One scanned page: Tesseract takes three seconds for A4 at 300 dpi; a drawing in A1 on a busy core half a
// minute.
inline constexpr std::chrono::milliseconds k_page_read_time_max{90'000};
// The largest picture below in colour and in grey, and half as much again for what Tesseract makes of it.
inline constexpr std::uint64_t k_page_read_memory_bytes_max = 1536ull << 20;
// A page in A3 at 600 dpi is 70 million pixels; a small file can claim to unpack into billions.
inline constexpr std::uint64_t k_picture_pixels_max = 100'000'000;
// LibreOffice reserves some 2 GB of address space before it has opened anything.
inline constexpr std::uint64_t k_convert_memory_bytes_max = 4ull << 30;
// Deeper XML, HTML or JSON than this has no reader but only attackers.
inline constexpr std::size_t k_nesting_max = 200;
// A passage is what a person reads at a glance and what an answer cites.
inline constexpr std::size_t k_passage_words_max = 180;
// Results one search may ask for.
inline constexpr std::size_t k_hits_max = 100;
// First stage of retrieval; the architecture page, "Retrieval".
inline constexpr std::size_t k_candidates_max = 200;
// The vectors of embedding models in use have 256 to 3,072 numbers; more is a fault of the server's.
inline constexpr std::size_t k_vector_numbers_max = 4096;
// Texts a request for embeddings holds: keeps a graphics card busy, and what a failure costs is small.
inline constexpr std::size_t k_embedding_texts_max = 64;
// A person waits for the search meanwhile: an embedding server takes 5 to 50 ms for a question.
inline constexpr std::chrono::milliseconds k_query_embedding_time_max{500};
// A batch of passages on a slow processor.
inline constexpr std::chrono::milliseconds k_embedding_time_max{120'000};
// Passages that lie nearest by meaning, beside those that words find.
inline constexpr std::size_t k_nearest_max = 100;
// A reranker reads every text with the question: fifty are 100 ms on a graphics card.
inline constexpr std::size_t k_rerank_texts_max = 50;
inline constexpr std::chrono::milliseconds k_rerank_time_max{2'000};
// How long a server that failed is left alone, so that searches don't wait for it each time.
inline constexpr std::chrono::milliseconds k_failed_server_rest{15'000};
// A turn's events that a slow reader may lag behind before it must re-read the turn from the record.
inline constexpr std::size_t k_turn_events_max = 4096;
// A file's job is tried so often before it is shown as failed.
inline constexpr int k_job_attempts_max = 3;
// Sign-in attempts per account and address in a quarter of an hour (OWASP ASVS 5.0, 6.3.1).
inline constexpr int k_sign_in_attempts_max = 10;
inline constexpr std::chrono::minutes k_sign_in_window{15};
// A working day with a margin; then the person signs in again.
inline constexpr std::chrono::hours k_session_lifetime{12};
// The first administrator reads the link from the terminal; an invited colleague may be away for a week.
inline constexpr std::chrono::hours k_link_lifetime{24 * 7};

}  // namespace svea::limits
