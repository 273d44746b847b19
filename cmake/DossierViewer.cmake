# The viewer's page: libraries from npm as export/viewer/package-lock.json names them, bundled with the sources of
# export/viewer. It is made when dossier is built, in the build folder; nothing of npm is ever in the repository.
# Without node and npm, or where npm cannot fetch, the page is empty and `dossier export graph.html` says so.

set(DOSSIER_VIEWER AUTO CACHE STRING "Build the viewer: ON, OFF, or AUTO (where node and npm are there and can fetch)")
set_property(CACHE DOSSIER_VIEWER PROPERTY STRINGS AUTO ON OFF)

# dossier_viewer(TARGET): puts the page into TARGET as dossier::embedded::viewer_page.
function(dossier_viewer target)
  set(sources "${PROJECT_SOURCE_DIR}/export/viewer")
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/viewer")
  set(page "${folder}/page.html")
  find_program(DOSSIER_NPM npm)
  find_program(DOSSIER_NODE NAMES node nodejs)
  if(DOSSIER_VIEWER STREQUAL "OFF" OR NOT DOSSIER_NPM OR NOT DOSSIER_NODE)
    if(DOSSIER_VIEWER STREQUAL "ON")
      message(FATAL_ERROR "DOSSIER_VIEWER is ON, but node and npm were not found: install nodejs and npm")
    endif()
    message(STATUS "The viewer is off (dossier export graph.html): "
                   "it needs node and npm at build time and DOSSIER_VIEWER=AUTO or ON")
    set(page "${folder}/no_page.html")
    file(WRITE "${page}" "")
  else()
    message(STATUS "The viewer is built with ${DOSSIER_NPM}")
    file(GLOB parts CONFIGURE_DEPENDS "${sources}/src/*")
    add_custom_command(
      OUTPUT "${page}"
      COMMAND "${CMAKE_COMMAND}" "-DSOURCES=${sources}" "-DFOLDER=${folder}" "-DNPM=${DOSSIER_NPM}"
              "-DNODE=${DOSSIER_NODE}" "-DNEEDED=${DOSSIER_VIEWER}" "-DTESTS=${DOSSIER_TESTS}"
              -P "${PROJECT_SOURCE_DIR}/cmake/build_viewer.cmake"
      DEPENDS ${parts} "${sources}/build.mjs" "${sources}/package.json" "${sources}/package-lock.json"
              "${PROJECT_SOURCE_DIR}/cmake/build_viewer.cmake"
      COMMENT "Building the viewer"
      VERBATIM)
  endif()
  dossier_embed(${target} "${page}" viewer_page)
  set(DOSSIER_VIEWER_FOLDER "${folder}" CACHE INTERNAL "Where the viewer's packages are")
endfunction()
