# How every target of the project is compiled: one place for language, warnings, sanitizers and the flags that keep
# the same bytes on every machine.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(dossier_flags INTERFACE)
target_include_directories(dossier_flags INTERFACE "${PROJECT_SOURCE_DIR}")
# g++ fuses a*b+c as soon as FMA is allowed: results would then differ between processors.
target_compile_options(dossier_flags INTERFACE -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion
                                               -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
                                               # g++ 12 sees overlaps in std::string that are not there (GCC bug 105651)
                                               # and emptied optionals that are not read (80635)
                                               $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)
# Where several sources are compiled as one, what only they share a file with shadows and links otherwise.
set(united "$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>")
target_compile_options(dossier_flags INTERFACE $<$<NOT:${united}>:-Wshadow> $<${united}:-Wno-subobject-linkage>)
if(DOSSIER_WERROR)
  target_compile_options(dossier_flags INTERFACE -Werror)
endif()
if(DOSSIER_SANITIZE)
  target_compile_options(dossier_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                 -fno-omit-frame-pointer)
  target_link_options(dossier_flags INTERFACE -fsanitize=address,undefined)
endif()
if(DOSSIER_FUZZ)
  target_compile_options(dossier_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

set(DOSSIER_UNITY OFF CACHE STRING "Compile large targets some sources at a time, faster from scratch: OFF, TESTS, ALL")
set_property(CACHE DOSSIER_UNITY PROPERTY STRINGS OFF TESTS ALL)

function(dossier_unite name)
  set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
endfunction()

# dossier_library(NAME [LARGE] SOURCES a.cpp ... PUBLIC lib ... PRIVATE lib ...)
# The sources of a large one have no name twice in their unnamed namespaces.
function(dossier_library name)
  cmake_parse_arguments(arg "LARGE" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC dossier_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  if(arg_LARGE AND DOSSIER_UNITY STREQUAL "ALL")
    dossier_unite(${name})
  endif()
endfunction()

# dossier_test(NAME [LARGE] SOURCES a_test.cpp ... LINK lib ...): a GoogleTest program, one CTest test for the whole of it.
function(dossier_test name)
  cmake_parse_arguments(arg "LARGE" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE dossier_flags ${arg_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE DOSSIER_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                             DOSSIER_BINARY_DIR="${PROJECT_BINARY_DIR}")
  if(arg_LARGE AND NOT DOSSIER_UNITY STREQUAL "OFF")
    dossier_unite(${name})
  endif()
  add_test(NAME ${name} COMMAND ${name})
endfunction()

# dossier_fuzzer(NAME SOURCES a.cpp ... LINK lib ...): a libFuzzer program, built only with DOSSIER_FUZZ.
function(dossier_fuzzer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  if(DOSSIER_FUZZ)
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE dossier_flags ${arg_LINK})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  endif()
endfunction()
