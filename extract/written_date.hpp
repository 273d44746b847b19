// A written date is the day of a publication as pages, feeds and files write it: one day, told in any of the
// usual ways. Reading (metadata) and cleaning (addresses, file names, datelines) share it.
//
// Times and zones are dropped: the day is the one that stands there, not the one it was elsewhere.
#pragma once

#include <optional>
#include <string_view>

#include "graph/date.hpp"

namespace dossier::extract {

// A whole value that is a date: `2018-03-26T10:00:00Z`, `20180326`, `2018/3/26`, `Mon, 26 Mar 2018 10:00:00
// GMT`, `March 26, 2018`, `26 March 2018`, seconds or milliseconds since 1970, and EDTF (`2018-03`, `2018`).
// Unknown where it is none of them; days and months in figures alone (`03/04/2018`) are ambiguous and
// unknown.
[[nodiscard]] Date read_date(std::string_view value);

// The first date in a path or an address: `/2018/03/26/`, `2018-03-26`, `20180326`, `2018/mar/26`. Not part
// of a longer number; years 1900 to 2099.
[[nodiscard]] Date find_date_in_path(std::string_view path);

// The first day with its year that stands in prose: `March 26, 2018`, `26 March 2018`, `Mar. 26, 2018`.
[[nodiscard]] Date find_date_in_words(std::string_view text);

}  // namespace dossier::extract
