// Office holders: who is widely known to have held which office of which state or body, and when.
//
// A person is looked up by the full name, in any of its spellings, or by the name alone that follows an
// office: the last word ("President Obama"), or what the table gives for it ("King Salman", "President Xi").
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/row_reader.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

struct OfficeHolding {
  std::string person;                // the first of the names
  std::vector<std::string> offices;  // phrase keys, what the office may be called
  Relation relation = Relation::leads;
  std::string of;  // ISO 3166 alpha-3 of a state, or the name of an organization
  bool of_state = true;
  int from = 0;  // years
  int to = 0;    // a year that never comes where it is still held
};

using OfficeHoldings = std::vector<OfficeHolding>;

class OfficeHolders {
 public:
  OfficeHolders() = default;
  // A row whose relation, state or years are none is reported and left out.
  explicit OfficeHolders(const TableReader& reader);

  // Everything this full name held; the key is that of phrases.hpp. Null where it is not known.
  [[nodiscard]] const OfficeHoldings* named(std::string_view key) const;
  // What whoever holds an office holds that only one state or body has.
  [[nodiscard]] const OfficeHoldings& of_anybody() const { return of_anybody_; }
  // Everything held by those whom an office and this one word tell.
  [[nodiscard]] const OfficeHoldings* called(std::string_view word) const;

 private:
  using ByName = std::map<std::string, OfficeHoldings, std::less<>>;
  ByName by_full_name_;
  ByName by_short_name_;
  OfficeHoldings of_anybody_;
};

}  // namespace dossier::extract
