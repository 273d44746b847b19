// Violence: which relations are deeds of it.
#pragma once

#include "graph/schema.hpp"

namespace dossier::extract {

// Done with weapons or by force: a deed whose place, victim and agent are told in ways of their own.
[[nodiscard]] constexpr bool is_violent(Relation relation) {
  switch (relation) {
    case Relation::attacked:
    case Relation::killed:
    case Relation::abducted:
    case Relation::raided:
    case Relation::seized:
    case Relation::fought:
      return true;
    default:
      return false;
  }
}

// Bad whoever says so: telling of it accuses.
[[nodiscard]] constexpr bool is_misdeed(Relation relation) {
  switch (relation) {
    case Relation::attacked:
    case Relation::killed:
    case Relation::abducted:
    case Relation::invaded:
    case Relation::spied_on:
    case Relation::plotted_against:
      return true;
    default:
      return false;
  }
}

}  // namespace dossier::extract
