# Compiler settings of every target of ours: C++23, warnings as errors, ccache where present.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
# Debug information makes the objects of Qt code three times as large; -O2 is all that the numbers need.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(CLIENTELE_FUZZ)  # the checks of the standard library as well
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -D_GLIBCXX_ASSERTIONS")
endif()

find_program(CLIENTELE_CCACHE ccache)
if(CLIENTELE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Objects that were built with a precompiled header are only cached when these are allowed to differ.
  # The base folder makes two checkouts of the same source share their objects.
  cmake_path(GET CMAKE_SOURCE_DIR PARENT_PATH clientele_above)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${clientele_above} CCACHE_NOHASHDIR=1 ${CLIENTELE_CCACHE})
endif()

add_library(clientele_flags INTERFACE)
target_compile_features(clientele_flags INTERFACE cxx_std_23)
target_compile_options(clientele_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-qual -Wformat=2 -Werror)
if(CLIENTELE_JOIN_SOURCES AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A name of another source is not in the way.
  target_compile_options(clientele_flags INTERFACE -Wno-shadow -Wshadow=local)
  # Joined sources fill the compiler's memory; tidied up at 600 MB, not at 128, they take a tenth less of its time.
  target_compile_options(clientele_flags INTERFACE "SHELL:--param ggc-min-heapsize=600000")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")  # reports std::string concatenations that are sound (GCC bug 105651)
  target_compile_options(clientele_flags INTERFACE -Wno-restrict)
else()  # clang reports what the standard library deprecates and uses itself
  target_compile_options(clientele_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(CLIENTELE_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(clientele_flags INTERFACE -fpch-preprocess)
endif()
# A test is an executable of its own: what links them three times as fast shortens the build by minutes.
find_program(CLIENTELE_GOLD ld.gold)
if(CLIENTELE_GOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(clientele_flags INTERFACE -fuse-ld=gold)
endif()
# What looks for faults while core runs. Tests are compiled as without it, so that ccache has them from the other build: a
# clean build of both takes a third less time. Hence core is shared libraries here, whose calls stay in their own checked
# functions where a test has the same inline ones unchecked.
add_library(clientele_checks INTERFACE)
if(CLIENTELE_SANITIZE)
  # Optimised further, the checks make the compiler take twice as long; not inlined at all, a fifth longer.
  target_compile_options(clientele_checks INTERFACE -UNDEBUG -Og -fno-omit-frame-pointer -g1
    -fsanitize=address,undefined -fno-sanitize-recover=undefined
    -fno-sanitize=null,vptr,object-size  # the address sanitizer finds those three as well
    -fno-sanitize=alignment)  # a quarter of the compiler's time; the fuzz targets are built with it
  target_link_options(clientele_checks INTERFACE -Wl,-Bsymbolic-functions)
  target_link_options(clientele_flags INTERFACE -fsanitize=address,undefined)
endif()
if(CLIENTELE_FUZZ)
  # What is executed guides the fuzzer; the executables alone link its main(). See tests/fuzz.
  target_compile_options(clientele_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=undefined -fno-sanitize=vptr -fno-omit-frame-pointer -gline-tables-only)
  target_link_options(clientele_flags INTERFACE -fsanitize=address,undefined)
endif()
