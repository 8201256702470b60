# clientele_translations(<target>): puts translations/*.ts as :/translations/*.qm into the target. Without Qt's Linguist
# tools the program is built all the same, in English alone.
function(clientele_translations target)
  find_package(Qt6 6.4 QUIET COMPONENTS LinguistTools)
  if(NOT TARGET Qt6::lrelease)
    message(STATUS "Qt's Linguist tools (qt6-tools-dev, qt6-l10n-tools) are missing: the window will be in English only")
    return()
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/translations)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
  set(list "<RCC><qresource prefix=\"/translations\">\n")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_custom_command(OUTPUT ${folder}/${name}.qm
      COMMAND Qt6::lrelease -silent ${source} -qm ${folder}/${name}.qm DEPENDS ${source} VERBATIM)
    list(APPEND compiled ${folder}/${name}.qm)
    string(APPEND list "<file>${name}.qm</file>\n")
  endforeach()
  file(MAKE_DIRECTORY ${folder})
  file(CONFIGURE OUTPUT ${folder}/translations.qrc CONTENT "${list}</qresource></RCC>\n" @ONLY)
  add_custom_command(OUTPUT ${folder}/translations.cpp
    COMMAND Qt6::rcc --name translations --output ${folder}/translations.cpp ${folder}/translations.qrc
    DEPENDS ${compiled} ${folder}/translations.qrc VERBATIM)
  set_source_files_properties(${folder}/translations.cpp PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${folder}/translations.cpp)
  target_compile_definitions(${target} PRIVATE CLIENTELE_TRANSLATIONS)
endfunction()
