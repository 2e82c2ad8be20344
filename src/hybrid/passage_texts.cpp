#include "hybrid/passage_texts.h"

namespace svea::hybrid {

std::string passage_text(const std::string& title, const model::Passage& passage) {
  std::string text = title;
  for (const std::string& heading : passage.heading_path) text += (text.empty() ? "" : " › ") + heading;
  return text.empty() ? passage.text : text + "\n" + passage.text;
}

}  // namespace svea::hybrid
