# One target a folder. A folder's headers are included as "core/<folder>/<header>.h" and can be found only by targets
# that link the folder: its include directory holds one link, to itself. So the link graph decides who sees whom.

# clientele_folder(<folder> [LINKS <targets>...] [PRIVATE_LINKS <targets>...])
# Makes clientele_<folder> from all sources below core/<folder>; new sources need no edit here.
function(clientele_folder folder)
  cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
  set(source ${CMAKE_SOURCE_DIR}/core/${folder})
  set(visible ${CMAKE_BINARY_DIR}/include/${folder})
  file(MAKE_DIRECTORY ${visible}/core)
  file(CREATE_LINK ${source} ${visible}/core/${folder} SYMBOLIC)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${source}/*.cpp ${source}/*.h)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  if(NOT sources)
    add_library(clientele_${folder} INTERFACE)
    target_include_directories(clientele_${folder} INTERFACE ${visible})
    target_link_libraries(clientele_${folder} INTERFACE ${ARG_LINKS})
    return()
  endif()
  set(form STATIC)
  if(CLIENTELE_SANITIZE)  # see clientele_checks
    set(form SHARED)
  endif()
  add_library(clientele_${folder} ${form} ${sources})
  set_target_properties(clientele_${folder} PROPERTIES DEFINE_SYMBOL "")  # one precompiled header for all folders
  target_include_directories(clientele_${folder} PUBLIC ${visible})
  target_link_libraries(clientele_${folder} PUBLIC ${ARG_LINKS} PRIVATE clientele_flags clientele_checks ${ARG_PRIVATE_LINKS})
  if(CLIENTELE_JOIN_SOURCES)
    set(joined_at_most 8)
    if(folder MATCHES "^(analysis|math)$")  # what they instantiate of Eigen and of the tables is the same: a fifth less
      set(joined_at_most 16)
    endif()
    set_target_properties(clientele_${folder} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${joined_at_most})
  endif()
  if(NOT folder STREQUAL "base")
    target_precompile_headers(clientele_${folder} REUSE_FROM clientele_base)
  endif()
endfunction()
