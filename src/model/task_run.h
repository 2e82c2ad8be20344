// Work that a person has asked for: one or more steps, done on each of its items.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/document.h"
#include "model/ids.h"
#include "model/recording.h"

namespace svea::model {

// One step of a run: a task and what was chosen for it.
struct TaskStep {
  std::string kind;         // of the tasks there are: "summarise"
  std::string options;      // a JSON object, as the task has checked it
  bool is_checked = false;  // a person looks at each result before it goes on
};

// The life of an item:  waiting → to_check → waiting (the next step) …  → done;
//                       waiting → failed → waiting (tried again);  waiting | to_check → cancelled
enum class TaskItemState {
  waiting,   // its turn comes, or it is worked on (TaskItem::is_running)
  to_check,  // the step is done; a person looks at the result
  done,
  failed,  // `failure` says why
  cancelled,
};

// Text that came with the run and is no document.
struct TaskText {
  std::string name;
  DocumentText text;
  RecordingId recording{};  // zero, or what is to be written down: the text is empty until then
};

// What a run does at a time: one document or text, or all of them together.
struct TaskItem {
  TaskItemId id{};
  TaskRunId run{};
  int ordinal = 0;                      // from 0
  std::string name;                     // what people recognise
  std::vector<DocumentId> documents{};  // before the texts that came with it
  int step = 0;                         // the one that waits, or the last one that ended
  TaskItemState state = TaskItemState::waiting;
  bool is_running = false;
  double share = 0;    // 0–1 of the step; where there are recordings, of them
  int recordings = 0;  // that must be written down before the step begins
  std::optional<Error> failure{};
  Time ended_at{};
};

// What a step gave.
struct TaskResult {
  int step = 0;
  std::string result;  // a JSON object
  std::string edited;  // what a person has made of it, in the same form; "": nothing
  Time made_at{};
};

// Items by state.
struct TaskCounts {
  int waiting = 0;
  int to_check = 0;
  int done = 0;
  int failed = 0;
  int cancelled = 0;
};

// It belongs to the person alone.
struct TaskRun {
  TaskRunId id{};
  OrganisationId organisation{};
  PersonId person{};
  std::string title;
  std::vector<TaskStep> steps;
  Time created_at{};
  TaskCounts items{};
};

}  // namespace svea::model
