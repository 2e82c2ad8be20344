// What a call that can fail gives back: a value or an Error that a person and a program can act on.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace svea {

// A sentence for a person, in both languages: what happened and what to do.
struct Sentence {
  std::string sv;
  std::string en;
};

// What the caller should do about an error. http/problem.cpp maps each to a status code, cli to an exit code.
enum class ErrorKind {
  invalid_input,    // the caller's input is wrong: mend it and ask again
  too_large,        // a limit of base/limits.h was passed: send less
  unsupported,      // the form is right but Svea can't do this kind: choose another form
  not_found,        // no such thing, or not for this person (the two are not told apart)
  forbidden,        // known person, right not held
  unauthenticated,  // sign in first
  conflict,         // the thing exists already or has changed: read it again
  busy,             // too much at once: try again later
  unavailable,      // a part outside Svea (model, disk, network) does not answer
  timeout,          // took longer than its limit
  cancelled,        // stopped on request
  storage_full,     // the disk is full: free space, then it goes on by itself
  internal,         // our fault: logged with its detail
};

struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string code;      // stable name for programs and tests, e.g. "file_empty"
  Sentence sentence;     // for people
  std::string detail{};  // for the log only; may hold paths and library messages, never personal text
};

template <typename T>
using Result = std::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string code, Sentence sentence,
                                                 std::string detail = {}) {
  return std::unexpected(Error{kind, std::move(code), std::move(sentence), std::move(detail)});
}

// Our own fault, or one we cannot explain better to a person.
[[nodiscard]] std::unexpected<Error> fail_internal(std::string detail);

}  // namespace svea

// The value of a Result, or return its error from the calling function. Not inside coroutines.
#define TRY(expression) SVEA_TRY_NAMED(expression, __COUNTER__)
// The counter gives each use a name of its own, so that one may stand inside another.
#define SVEA_TRY_NAMED(expression, number) SVEA_TRY_NUMBERED(expression, number)
#define SVEA_TRY_NUMBERED(expression, number) SVEA_TRY_WITH(expression, svea_try_result_##number)
#define SVEA_TRY_WITH(expression, result)                \
  ({                                                     \
    auto&& result = (expression);                        \
    if (!result) [[unlikely]]                            \
      return std::unexpected(std::move(result).error()); \
    *std::move(result);                                  \
  })
