// JSON in, records out. A document is an object that is a record, an array of records, or an object whose
// field `articles` is such an array. Parsing is iterative and builds no tree: depth costs no stack, size no
// memory beyond one record.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "extract/read/record.hpp"

namespace dossier::extract {

struct JsonOutcome {
  std::string problem;     // why the document is not valid from `offset` on; empty where it is
  std::size_t offset = 0;  // bytes into the document
  bool stopped = false;    // the sink asked to stop
};

// `number` counts the records of an array from 1; it is 0 for the document that is itself a record. The
// records of an array are given out as they are met, also when the document turns out to be broken after
// them.
using RecordSink = std::function<bool(Record&&, std::uint64_t number)>;

// Nothing is assumed of the bytes: they are checked to be UTF-8 and free of zero bytes first.
[[nodiscard]] JsonOutcome read_json(std::string_view json, std::uint32_t max_depth, const RecordSink& take);

}  // namespace dossier::extract
