// One answer with bytes of a model, from its head to its last byte.
#pragma once

#include "model_files/fetch.h"

namespace svea::model_files {

// Lives on the stack of the fetching thread for as long as the answer comes.
class Receiving {
 public:
  explicit Receiving(const Fetch& fetch) : fetch_(fetch), part_(fetch.part) {}

  // False ends the transfer; why is in outcome().
  [[nodiscard]] bool on_head(const http_client::Response& head);
  [[nodiscard]] bool on_body(std::string_view bytes);
  // How it went on our side. Errors: as fetch_once().
  [[nodiscard]] const Status& outcome() const { return outcome_; }

 private:
  Status take_head(const http_client::Response& head);
  Status take_body(std::string_view bytes);
  Status look_for_room();

  const Fetch& fetch_;
  PartFile& part_;
  Status outcome_;
  std::uint64_t next_look_ = 0;  // at the disk, when the part is so long
};

}  // namespace svea::model_files
