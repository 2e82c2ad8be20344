#include "cli/task_run.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include <fmt/format.h>

#include "cli/collect_files.h"
#include "cli/progress.h"
#include "cli/shown_changes.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

// Short texts take milliseconds.
constexpr std::chrono::milliseconds k_ask_again{50};

// What looks like JSON is that; all else is text.
Result<json::Object> options_in(const std::vector<std::string>& settings) {
  json::Object options;
  for (const auto& setting : settings) {
    const auto equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(ErrorKind::invalid_input, "setting_invalid",
                  {fmt::format("Inställningen ”{}” saknar värde. Skriv NAMN=VÄRDE.", setting),
                   fmt::format("The setting “{}” has no value. Write NAME=VALUE.", setting)});
    const auto value = setting.substr(equals + 1);
    auto parsed = json::parse(value);
    options[setting.substr(0, equals)] = parsed ? *std::move(parsed) : json::Value(value);
  }
  return options;
}

struct Texts {
  json::Array read;
  int failed = 0;
};

// A file that can't be read is told of, and stops no other; when none can be, that is the error.
Result<Texts> texts_of(Context& context, Rest& rest, std::int64_t organisation,
                       const std::vector<std::filesystem::path>& paths) {
  Texts texts;
  std::vector<std::filesystem::path> named;
  for (const auto& path : paths) {
    if (path != "-") {
      named.push_back(path);
      continue;
    }
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    texts.read.push_back(json::Object{{"name", "-"}, {"text", text}});
  }
  if (named.empty()) return texts;
  for (const auto& file : TRY(collect_files(named))) {
    auto text = rest.upload(fmt::format("/organisations/{}/texts?name={}", organisation, encoded(file.name)),
                            file.path);
    if (text) {
      texts.read.push_back(*std::move(text));
      continue;
    }
    if (paths.size() == 1 && !std::filesystem::is_directory(named.front()))
      return std::unexpected(text.error());
    fmt::print(stderr, "{}: {}\n", file.name, context.say(text.error().sentence));
    ++texts.failed;
  }
  return texts;
}

std::int64_t count(const json::Object& run, std::string_view state) {
  const auto items = json::get<const json::Object*>(run, "items");
  return items ? json::get<std::int64_t>(**items, state).value_or(0) : 0;
}

Result<json::Object> followed(Context& context, Rest& rest, json::Object run) {
  const auto target = fmt::format("/task-runs/{}", TRY(json::get<std::int64_t>(run, "id")));
  const auto all = static_cast<std::uint64_t>(count(run, "waiting"));
  Progress progress(context.say("Arbetar", "Working"), {all});
  for (;;) {
    if (context.stop.stop_requested()) {
      TRY(rest.post(target + "/cancel", {}));
      return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Cancelled."});
    }
    run = TRY(rest.get(target));
    const auto left = static_cast<std::uint64_t>(count(run, "waiting"));
    progress.set(all - left);
    if (left == 0) return run;
    std::this_thread::sleep_for(k_ask_again);
  }
}

Status write(const std::filesystem::path& file, std::string_view bytes) {
  if (std::ofstream(file, std::ios::binary) << bytes << std::flush) return {};
  return fail(
      ErrorKind::invalid_input, "file_unwritable",
      {fmt::format("Filen {} går inte att skriva. Välj en annan mapp eller ett annat namn.", file.string()),
       fmt::format("The file {} cannot be written. Choose another folder or name.", file.string())});
}

// In the folder, named after its text.
Status write_in_folder(const TaskArguments& arguments, std::string name, std::string_view bytes) {
  std::ranges::replace(name, '/', '_');
  const auto ending = arguments.file_type.empty() ? "md" : arguments.file_type;
  std::error_code ignored;
  std::filesystem::create_directories(arguments.output, ignored);
  return write(arguments.output / fmt::format("{}.{}", name, ending), bytes);
}

// What a person should know of a result, beside it.
Status warn(Context& context, const std::string& name, const json::Object& result) {
  for (const auto* list : {"warnings", "notes"}) {
    const auto warnings = TRY(json::find<const json::Array*>(result, list));
    if (!warnings) continue;
    for (const auto& value : **warnings) {
      const auto& warning = *TRY(json::as<const json::Object*>(value, list));
      fmt::print(stderr, "{}: {}\n", name,
                 TRY(json::get<std::string>(warning, context.say("detail", "detail_en"))));
    }
  }
  return {};
}

// `target` is the item's.
Status show(Context& context, const TaskArguments& arguments, Rest& rest, const std::string& target,
            const json::Object& item, bool is_alone) {
  const auto name = TRY(json::get<std::string>(item, "name"));
  const auto& results = *TRY(json::get<const json::Array*>(item, "results"));
  if (results.empty()) return {};
  const auto& made = results.back().as_object();
  const auto& result = *TRY(json::get<const json::Object*>(made, "result"));
  TRY(warn(context, name, result));
  const auto text = TRY(json::get<std::string>(made, "text"));
  if (!arguments.file_type.empty())
    return write_in_folder(arguments, name,
                           TRY(rest.download(fmt::format("{}/file?type={}", target, arguments.file_type))));
  if (!arguments.output.empty()) return write_in_folder(arguments, name, text);
  if (!is_alone) fmt::print("== {}\n\n", name);
  fmt::print("{}\n{}", text, is_alone ? "" : "\n");
  // Beside the text, so that what is piped on is the text alone.
  std::fflush(stdout);
  const auto changes = TRY(shown_changes(result, context.say));
  if (!changes.empty()) fmt::print(stderr, "\n{}\n", changes);
  return {};
}

bool is_table(const TaskArguments& arguments) {
  const auto& type = arguments.file_type;
  return type == "csv" || type == "xlsx" || type == "json";
}

Status check(const TaskArguments& arguments) {
  if (arguments.file_type.empty() || !arguments.output.empty()) return {};
  if (arguments.file_type == "xlsx")
    return fail(
        ErrorKind::invalid_input, "output_missing",
        {"Ange med --output vad Excelfilen ska heta.", "Say with --output what the workbook is called."});
  if (is_table(arguments)) return {};
  return fail(ErrorKind::invalid_input, "folder_missing",
              {"Ange med --output mappen som filerna ska skrivas i.",
               "Say with --output in which folder the files are to be written."});
}

// All of the run; what failed stands there too.
Status show_table(const TaskArguments& arguments, Rest& rest, std::int64_t run) {
  const auto table = TRY(rest.download(fmt::format("/task-runs/{}/table?type={}", run, arguments.file_type)));
  if (!arguments.output.empty()) return write(arguments.output, table);
  fmt::print("{}{}", table, table.ends_with('\n') ? "" : "\n");
  return {};
}

}  // namespace

Result<int> run_task(Context& context, const TaskArguments& arguments) {
  TRY(check(arguments));
  Rest& rest = *TRY(context.rest());
  const auto organisation = TRY(find_or_make_organisation(rest, arguments.organisation));
  json::Object wish{{"kind", arguments.kind}, {"options", TRY(options_in(arguments.settings))}};
  auto texts = TRY(texts_of(context, rest, organisation, arguments.files));
  wish["texts"] = std::move(texts.read);
  wish["documents"] = json::Array(arguments.documents.begin(), arguments.documents.end());
  auto run = TRY(rest.post(fmt::format("/organisations/{}/task-runs", organisation), wish));
  run = TRY(followed(context, rest, std::move(run)));

  const auto id = TRY(json::get<std::int64_t>(run, "id"));
  const auto& items = *TRY(json::get<const json::Array*>(run, "all_items"));
  json::Array shown;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto target = fmt::format("/task-runs/{}/items/{}", id, i);
    auto item = TRY(rest.get(target));
    if (const auto* failure = item["failure"].if_object(); failure != nullptr && !context.settings.json)
      fmt::print(stderr, "{}: {}\n", TRY(json::get<std::string>(item, "name")),
                 TRY(json::get<std::string>(*failure, context.say("detail", "detail_en"))));
    else if (!context.settings.json && !is_table(arguments))
      TRY(show(context, arguments, rest, target, item, items.size() == 1));
    shown.push_back(std::move(item));
  }
  if (context.settings.json) {
    run["all_items"] = std::move(shown);
    print_json(run);
  } else if (is_table(arguments)) {
    TRY(show_table(arguments, rest, id));
  }
  return count(run, "failed") + texts.failed > 0 ? k_exit_failed : k_exit_done;
}

}  // namespace svea::cli
