#include "tasks/rewrite_paragraphs.h"

#include "orders/orders.h"
#include "tasks/ask.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

constexpr int k_answer_tokens_max = 1'500;
// A model reads and writes every paragraph; a report of more is left to the rules.
constexpr std::size_t k_paragraphs_max = 400;

llm::ChatRequest request_for(const plain::Paragraph& paragraph, std::string_view instruction) {
  llm::ChatRequest request;
  request.answer_tokens_max = k_answer_tokens_max;
  request.messages.push_back(
      {llm::ChatRole::system,
       std::string("Du är Svea, en digital assistent i svensk offentlig förvaltning. ")
           .append(instruction)
           .append("Ändra inga tal, namn, datum, nekanden eller villkor, och byt inte ut ska, får, bör, kan "
                   "eller måste. Lägg inte till något. Svara bara med stycket.")});
  request.messages.push_back({llm::ChatRole::user, paragraph.text});
  return request;
}

std::vector<plain::Paragraph> harmless_paragraphs(std::string_view text) {
  auto paragraphs = plain::paragraphs_of(text);
  std::erase_if(paragraphs,
                [](const auto& paragraph) { return !orders::find_orders(paragraph.text).empty(); });
  if (paragraphs.size() > k_paragraphs_max) paragraphs.clear();
  return paragraphs;
}

std::string on_one_line(std::string text) {
  text = text::to_valid_utf8(text);
  const auto first = text.find_first_not_of(" \t\r\n");
  const auto last = text.find_last_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

Result<std::optional<Rewrites>> rewrite_paragraphs(std::string_view text, std::string_view instruction,
                                                   const Input& input, const Tools& tools,
                                                   std::stop_token stop) {
  const auto paragraphs = harmless_paragraphs(text);
  if (paragraphs.empty() || tools.models.models_for(input.need).empty()) return std::nullopt;
  std::vector<llm::ChatRequest> requests;
  for (const auto& paragraph : paragraphs) requests.push_back(request_for(paragraph, instruction));
  const auto replies = TRY(ask_each(tools.models, input.need, requests, tools.on_progress, stop));
  Rewrites rewrites;
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!replies[i] || replies[i]->was_cut) continue;
    rewrites.writer = replies[i]->writer;
    rewrites.rewritten.push_back({paragraphs[i], on_one_line(replies[i]->text)});
  }
  if (rewrites.writer.empty()) return std::nullopt;
  return rewrites;
}

}  // namespace svea::tasks
