# Writes OUTPUT, a C++ source that holds the bytes of INPUT as dossier::embedded::SYMBOL. Run by dossier_embed.
file(SIZE "${INPUT}" size)
math(EXPR stored "${size} + 1")
file(WRITE "${OUTPUT}" "#include <string_view>

asm(R\"(
  .section .rodata
  .balign 16
  .global dossier_embedded_${SYMBOL}
dossier_embedded_${SYMBOL}:
  .incbin \"${INPUT}\"
  .byte 0
  .text
)\");

extern \"C\" const char dossier_embedded_${SYMBOL}[${stored}];

namespace dossier::embedded {
extern const std::string_view ${SYMBOL};
constinit const std::string_view ${SYMBOL}(dossier_embedded_${SYMBOL}, ${size});
}  // namespace dossier::embedded
")
