#include "orders/signs.h"

#include <algorithm>
#include <array>

namespace svea::orders {
namespace {

std::size_t told(Sense sense) { return command_fact(sense); }
std::size_t has(Sense sense) { return fact(sense); }
std::size_t has(Trait trait) { return fact(trait); }

}  // namespace

const std::vector<Sign>& signs() {
  using enum Sense;
  static const std::vector<Sign> k_signs = {
      // Who is spoken to.
      {0.5, {has(model)}},
      {0.5, {has(model), has(self)}},
      {1.0, {has(Trait::called), has(model)}},
      {1.0, {has(Trait::called), told(act)}},
      {1.0, {has(Trait::called), told(say)}},
      {1.0, {has(Trait::called), has(self)}},
      {1.0, {has(Trait::called), has(this_text)}},
      {1.0, {has(Trait::called), has(secret)}},
      {0.5, {has(Trait::called), has(helper), told(reveal)}},
      {1.0, {has(Trait::called), told(reveal)}},
      {1.0, {has(Trait::called), told(conceal)}},
      {1.0, {has(Trait::called), has(reader)}},
      {1.5, {has(addressed)}},
      {1.0, {has(addressed), told(act)}},
      {1.0, {has(addressed), told(say)}},
      {1.0, {has(addressed), told(reveal)}},
      {1.0, {has(addressed), has(self)}},
      {0.5, {has(addressed), has(only)}},
      {0.5, {has(addressed), has(rules)}},
      {0.5, {told(act), has(model)}},
      {0.5, {told(act), has(model), has(self)}},
      {1.0, {told(act), has(answer), has(only)}},
      // What it works by is done away with.
      {3.0, {told(override_them), has(steering)}},
      {1.5, {told(override_them), has(rules)}},
      {1.5, {told(override_them), has(rules), has(earlier)}},
      {1.0, {told(override_them), has(rules), has(self)}},
      {1.0, {told(override_them), told(say)}},
      {1.0, {told(override_them), has(rules), told(say)}},
      {1.5, {told(override_them), has(model)}},
      {1.5, {told(override_them), has(helper)}},
      {1.5, {told(override_them), has(other_sources)}},
      {1.0, {told(override_them), has(task)}},
      {1.0, {told(override_them), has(reader)}},
      {1.0, {told(override_them), has(task), told(act)}},
      {1.0, {told(override_them), has(is_void)}},
      {1.5, {told(override_them), has(sender)}},
      {3.0, {has(steering), has(is_void)}},
      {2.0, {has(model), has(is_void)}},
      {2.5, {has(reader), has(is_void)}},
      {1.0, {has(new_task), has(self)}},
      {1.0, {has(new_task), has(reader)}},
      {1.0, {has(rules), has(is_void), has(self)}},
      {2.5, {told(new_task)}},
      {1.0, {has(new_task), told(say)}},
      {2.0, {told(obey), has(this_text)}},
      {1.5, {told(obey)}},
      {1.0, {told(obey), has(self)}},
      // What it knows is asked for.
      {3.0, {told(reveal), has(steering)}},
      {1.0, {told(reveal), has(secret)}},
      {1.5, {told(reveal), has(secret), has(rules)}},
      {1.0, {told(reveal), has(rules), has(only)}},
      {1.0, {told(reveal), has(answer)}},
      {1.5, {told(reveal), has(steering), told(say)}},
      // Somebody else is to speak.
      {2.0, {has(play)}},
      {1.0, {has(play), told(say)}},
      {1.0, {has(play), has(only)}},
      {1.5, {has(play), has(model)}},
      {1.0, {has(play), has(helper)}},
      {1.0, {has(play), has(answer)}},
      {1.0, {has(play), has(self)}},
      {1.0, {has(play), told(override_them)}},
      {1.0, {has(play), told(act)}},
      {1.0, {told(play)}},
      {1.0, {has(persona), told(override_them)}},
      {1.5, {has(persona), has(model)}},
      {1.0, {has(persona), has(helper)}},
      {1.0, {has(persona), has(unbound)}},
      {1.0, {has(persona), has(self), has(unbound)}},
      {0.5, {has(persona), told(say)}},
      {0.5, {has(persona), has(answer)}},
      {1.0, {has(persona), has(play)}},
      {1.5, {has(unbound), has(play)}},
      {1.0, {has(unbound), has(self)}},
      {1.5, {has(unbound), has(model)}},
      {1.0, {has(unbound)}},
      // What it says is decided for it.
      {0.5, {told(say)}},
      {0.5, {told(say), has(only)}},
      {0.5, {told(say), has(Trait::quotes)}},
      {1.0, {told(say), has(answer)}},
      {0.5, {told(say), has(answer), has(only)}},
      {0.5, {told(say), has(answer), has(Trait::quotes)}},
      {1.0, {told(say), has(model)}},
      {0.5, {told(say), has(model), has(only)}},
      {0.5, {told(say), has(model), has(self)}},
      {1.0, {told(say), has(helper)}},
      {1.0, {told(say), has(reader)}},
      {1.0, {told(say), has(reader), has(link)}},
      {1.0, {told(say), has(reader), has(secret)}},
      {0.5, {told(say), has(reader), has(when_asked)}},
      {0.5, {told(say), has(when_asked)}},
      {0.5, {told(say), has(when_asked), has(only)}},
      {1.0, {told(say), has(this_text)}},
      {0.5, {told(say), has(this_text), has(answer)}},
      {1.5, {told(say), has(other_sources)}},
      {1.0, {told(say), has(other_sources), has(answer)}},
      {1.0, {has(other_sources), has(model)}},
      {1.0, {has(other_sources), has(only)}},
      {1.0, {has(other_sources), has(helper)}},
      {1.0, {told(say), has(unbound)}},
      {1.0, {has(this_text), has(model)}},
      {1.0, {told(obey), told(say)}},
      // Something is to be hidden from the person.
      {2.0, {told(conceal), has(reader)}},
      {1.0, {told(conceal), has(this_text)}},
      {1.5, {told(conceal), has(model)}},
      {1.0, {told(conceal), has(when_asked)}},
      {1.0, {told(conceal), has(answer)}},
      {1.0, {told(conceal), has(sources)}},
      {1.5, {told(conceal), has(secret), has(when_asked)}},
      {1.0, {told(conceal), has(rules)}},
      {1.5, {has(conceal), told(say)}},
      {1.0, {has(conceal), told(say), has(this_text)}},
      // What was said is to leave the house.
      {2.0, {has(talk), has(link)}},
      {1.5, {has(talk), told(say)}},
      {1.5, {has(talk), told(run)}},
      {1.5, {has(talk), has(answer)}},
      {1.5, {told(reveal), has(talk)}},
      {1.0, {told(reveal), has(talk), has(secret)}},
      {1.0, {has(talk), has(Trait::address)}},
      {1.0, {has(reader), told(run), has(Trait::address)}},
      {1.0, {told(say), has(Trait::address), has(answer)}},
      {1.0, {told(say), has(Trait::address), has(task)}},
      {1.5, {has(Trait::markup), has(Trait::address)}},
      {1.0, {has(Trait::markup), has(secret)}},
      {1.0, {has(Trait::markup), told(say)}},
      {1.0, {has(Trait::markup), told(reveal)}},
      {1.0, {has(invisible), has(link)}},
      {1.0, {told(say), has(link), has(answer)}},
      {1.0, {told(reveal), has(link), has(answer)}},
      {1.0, {has(reader), has(link), has(answer)}},
      // Something is to be done.
      {1.0, {told(run), has(tool)}},
      {2.0, {told(run), has(tool), has(Trait::identifier)}},
      {0.5, {told(run), has(tool), has(self)}},
      {1.5, {told(run), has(tool), has(helper)}},
      {2.0, {told(run), has(tool), has(model)}},
      {1.5, {told(run), has(model)}},
      // Somebody claims a right to command.
      {2.0, {has(sender), has(model)}},
      {1.5, {has(sender), has(helper)}},
      {1.5, {has(sender), has(rules)}},
      {1.0, {has(sender), has(this_text)}},
      {1.0, {has(sender), has(is_void)}},
      {1.0, {told(act), has(sender)}},
      {0.5, {has(sender), told(say)}},
      {0.5, {has(sender), has(self)}},
      {1.0, {has(sender), has(only)}},
      // Marks and disguises: they never come about by chance where a command is near.
      {2.5, {has(Trait::token)}},
      {1.0, {has(Trait::token), told(say)}},
      {0.5, {has(Trait::token), has(Trait::speaker)}},
      {0.5, {has(Trait::speaker)}},
      {2.5, {has(Trait::speaker), told(say)}},
      {2.0, {has(Trait::speaker), has(play)}},
      {1.0, {has(Trait::speaker), has(reveal)}},
      {1.0, {has(Trait::speaker), has(secret)}},
      {1.5, {has(Trait::speaker), has(rules)}},
      {2.5, {has(Trait::fence_end)}},
      {1.0, {has(Trait::fence_end), told(say)}},
      {1.0, {has(Trait::ending)}},
      {1.5, {has(Trait::ending), told(say)}},
      {1.0, {has(Trait::ending), has(helper)}},
      {1.0, {has(Trait::comment), has(model)}},
      {1.0, {has(Trait::comment), told(say)}},
      {1.0, {has(Trait::disguised), told(say)}},
      {1.5, {has(Trait::disguised), told(override_them)}},
      {1.0, {has(Trait::disguised), has(rules)}},
      {1.0, {has(Trait::disguised), has(steering)}},
      {1.0, {has(Trait::disguised), has(model)}},
      {1.0, {has(Trait::disguised), has(helper)}},
      {2.0, {has(Trait::packed)}},
      {1.5, {has(Trait::packed), told(say)}},
      {1.5, {has(Trait::packed), told(override_them)}},
      {2.0, {has(Trait::packed), has(decode)}},
      {1.0, {told(decode), has(obey)}},
      // People look at forms, pages and letters.
      {-1.0, {has(place)}},
      {-1.0, {has(place), told(override_them)}},
  };
  return k_signs;
}

double weight_of_subjects(const Facts& facts) {
  using enum Sense;
  constexpr double k_subject_weight = 1.0;
  const auto holds = [&](Sense sense) { return facts.test(fact(sense)); };
  const auto commands = [&](Sense sense) { return facts.test(command_fact(sense)); };
  if (!std::ranges::any_of(std::array{say, act, reveal, run, override_them, conceal, obey}, commands))
    return 0;
  const int subjects = (holds(model) || holds(addressed)) + holds(steering) + holds(answer) + holds(reader) +
                       holds(this_text) + (holds(sources) || holds(other_sources)) + holds(talk) +
                       (holds(play) || holds(unbound)) + (holds(task) && holds(self));
  return subjects > 1 ? k_subject_weight * (subjects - 1) : 0;
}

}  // namespace svea::orders
