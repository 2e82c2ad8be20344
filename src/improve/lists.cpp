#include "improve/lists.h"

#include "improve/data.h"

namespace svea::improve {

const plain::Words& lists() {
  static const plain::Words words(data::lists());
  return words;
}

}  // namespace svea::improve
