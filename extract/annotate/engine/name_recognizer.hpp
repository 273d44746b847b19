// Names: a recurrent layer of its own on the words' vectors, for every word the scores of its labels, and of
// all sequences of labels the best; then once more with what the rest of the document says.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/annotate/engine/layers.hpp"
#include "extract/annotate/engine/name_agreement.hpp"
#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/annotate/engine/tag_context.hpp"
#include "extract/document.hpp"

namespace dossier::extract {

class NameRecognizer {
 public:
  // Of one document at work, kept for the next.
  struct Space {
    LayerSpace layer;
    Activations hidden;
    std::vector<std::int32_t> scores, of_document;
    std::vector<std::uint32_t> labels, chosen;  // of the document's words; of the last stretch
    std::vector<std::uint32_t> starts;          // of the stretches, and the end of the last
    std::vector<bool> changed;
    std::vector<Name> names;  // of the sentences by themselves
    NameDecoder decoder;
    NameAgreement agreement;
  };

  // Throws ModelError. A model need not know contexts, nor how labels follow each other.
  explicit NameRecognizer(const ModelFile& model);

  void begin(Space& space) const;
  // The document's next words, of one sentence: their vectors, and what the dictionary knows (nothing, or one
  // a word).
  void read(const Kernels& kernels, const Activations& encoded, std::size_t words,
            std::span<const ContextRows> contexts, Space& space) const;
  // Puts the names of the document, all of whose words were read.
  void tell(Document& document, Space& space) const;

 private:
  void decode(std::size_t stretch, Space& space) const;
  void add_places(const Document& document, std::uint32_t sentence, Space& space) const;
  void agree(const Document& document, Space& space) const;

  Recurrent layer_;
  Affine labels_;
  TagContexts contexts_;
  NameTransitions transitions_;
};

}  // namespace dossier::extract
