// The names of a treebank that marks entities, nested and described ones too, as GUM does (Entity= in the
// last column). Named is an entity whose head is a proper noun, and its name are the proper nouns around that
// head.
#pragma once

#include <vector>

#include "extract/model/train/names.hpp"
#include "extract/model/train/treebank.hpp"

namespace dossier::training {

// Of the outermost entities that are named, source "treebank"; nothing where the trees mark no entity. Words
// that may be names and are none of these are not learnt from. A title (`is_title`, in small letters) is no
// part of a person's name.
[[nodiscard]] std::vector<NameSentence> names_of(const std::vector<TreebankSentence>& trees,
                                                 const WordTest& is_title);

}  // namespace dossier::training
