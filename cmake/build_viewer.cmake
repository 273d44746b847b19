# Makes FOLDER/page.html of SOURCES: run by dossier_viewer. Packages are fetched again only when the lock changes. Where
# that fails the page is empty, unless the viewer is NEEDED (ON).

function(give_up reason)
  string(SUBSTRING "${reason}" 0 300 reason)
  if(NEEDED STREQUAL "ON")
    message(FATAL_ERROR "The viewer cannot be built: ${reason}")
  endif()
  message(WARNING "The viewer is off, and dossier export graph.html will say so: ${reason}\n"
                  "Delete ${FOLDER} and build again to try once more.")
  file(WRITE "${FOLDER}/page.html" "")
endfunction()

file(SHA256 "${SOURCES}/package-lock.json" lock)
set(wanted "${lock} ${TESTS}")
set(fetched "")
if(EXISTS "${FOLDER}/fetched")
  file(READ "${FOLDER}/fetched" fetched)
endif()
if(NOT fetched STREQUAL wanted)
  file(COPY "${SOURCES}/package.json" "${SOURCES}/package-lock.json" "${SOURCES}/.npmrc" DESTINATION "${FOLDER}")
  set(only "--omit=dev")
  if(TESTS)
    set(only "--include=dev")
  endif()
  execute_process(
    COMMAND "${NPM}" ci ${only} --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
    WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE words)
  if(NOT status EQUAL 0)
    give_up("npm ci failed: ${words}")
    return()
  endif()
  file(WRITE "${FOLDER}/fetched" "${wanted}")
endif()
execute_process(
  COMMAND "${NODE}" "${SOURCES}/build.mjs" "${SOURCES}" "${FOLDER}/node_modules" "${FOLDER}/page.html"
  RESULT_VARIABLE status ERROR_VARIABLE words)
if(NOT status EQUAL 0)
  give_up("the bundle failed: ${words}")
endif()
