# Headers of others, parsed once for all the libraries and once for all the tests. A source could then lean on what another
# includes: so the Release build compiles every source of the program as it is written, and only tests may be precompiled.

set(DOSSIER_PRECOMPILE OFF CACHE STRING "Precompile the headers of others, with g++: OFF, for TESTS, or for ALL")
set_property(CACHE DOSSIER_PRECOMPILE PROPERTY STRINGS OFF TESTS ALL)

# What nearly every source includes, and what is dear to parse.
set(DOSSIER_COMMON_HEADERS
    <algorithm> <array> <charconv> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional> <set> <span>
    <sstream> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <boost/graph/adjacency_list.hpp>)

# The precompiled headers must be made with the flags of those who use them, so each kind has a target of its own. The
# second is an object library that is compiled as what it stands for, programs.
function(dossier_precompile_headers)
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled.cpp" CONTENT "")
  if(DOSSIER_PRECOMPILE STREQUAL "ALL")
    add_library(precompiled_library OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
    target_link_libraries(precompiled_library PRIVATE dossier_flags Boost::headers)
    target_precompile_headers(precompiled_library PRIVATE ${DOSSIER_COMMON_HEADERS})
  endif()
  if(DOSSIER_TESTS)
    add_library(precompiled_test OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
    set_target_properties(precompiled_test PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(precompiled_test PRIVATE -fPIE)
    target_link_libraries(precompiled_test PRIVATE dossier_flags Boost::headers GTest::gtest GTest::gmock)
    target_precompile_headers(precompiled_test PRIVATE ${DOSSIER_COMMON_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
  endif()
endfunction()

# dossier_use_precompiled(TARGET KIND): KIND is library or test.
function(dossier_use_precompiled target kind)
  if(TARGET precompiled_${kind})
    target_compile_definitions(${target} PRIVATE BOOST_ALL_NO_LIB)  # as Boost::headers has it: g++ wants the same macros
    target_precompile_headers(${target} REUSE_FROM precompiled_${kind})
  endif()
endfunction()
