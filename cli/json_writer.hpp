// JSON for programs, on one line: a thin cover over RapidJSON's writer, so that commands need not know it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dossier::cli {

class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void text(std::string_view value);
  void number(std::uint64_t value);
  void hundredths(int value);  // 80 is written 0.80
  void boolean(bool value);
  void null();

  // A key with its value.
  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field_or_null(std::string_view name, std::string_view value);  // empty: null
  void field(std::string_view name, std::uint64_t value) { key(name), number(value); }
  void flag(std::string_view name, bool value) { key(name), boolean(value); }
  template <typename Texts>
  void texts(std::string_view name, const Texts& values) {
    key(name);
    begin_array();
    for (const auto& value : values) text(value);
    end_array();
  }

  // What was written, and a line feed; begins anew.
  [[nodiscard]] std::string take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier::cli
