# dossier_embed(TARGET FILE SYMBOL): puts the bytes of FILE (relative to the calling folder, or absolute) into TARGET.
# The code that reads them declares, and includes <string_view> for,
#   namespace dossier::embedded { extern const std::string_view SYMBOL; }
# The view is constant-initialized, so it may be read before main. The file may be large: the assembler copies it.

set(DOSSIER_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/embed_file.cmake")

function(dossier_embed target file symbol)
  get_filename_component(input "${file}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${input}" "-DOUTPUT=${output}" "-DSYMBOL=${symbol}" -P "${DOSSIER_EMBED_SCRIPT}"
    DEPENDS "${input}" "${DOSSIER_EMBED_SCRIPT}"
    VERBATIM)
  set_source_files_properties("${output}" PROPERTIES OBJECT_DEPENDS "${input}" SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE "${output}")
endfunction()
