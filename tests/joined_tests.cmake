# From nothing, tests compile and link twice as fast several at a time. clientele_join_tests writes one source of some test
# files: their headers once, then each file in a namespace of its own, then a main() that runs the one it is told of.

# clientele_join_tests(<source to write> <names, as ctest knows them> <files>)
function(clientele_join_tests source names files)
  set(headers "")
  set(bodies "")
  set(choices "")
  foreach(name file IN ZIP_LISTS names files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})  # other headers, another source
    file(STRINGS ${file} lines REGEX "^#include [<\"]")
    list(FILTER lines EXCLUDE REGEX "\\.moc\"")
    list(APPEND headers ${lines})
    string(MAKE_C_IDENTIFIER "joined_${name}" space)
    string(APPEND bodies "namespace ${space} {\n#include \"${file}\"\n}\n")
    string(APPEND choices "    if (wanted == \"${name}\") return ${space}::main_of_test(argc, argv);\n")
  endforeach()
  list(REMOVE_DUPLICATES headers)
  list(JOIN headers "\n" headers)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
// Written by tests/joined_tests.cmake.
#include <cstdio>
#include <string_view>
#undef emit  // Qt's word, which threads have a function of
@headers@
#include <QTest>

// Qt's macros write a main(); each of these tests has a function in its place.
#undef QTEST_APPLESS_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_MAIN
#define MAIN_OF_TEST(TEST, ...)                  \
    int main_of_test(int argc, char** argv) {    \
        __VA_ARGS__                              \
        TEST test;                               \
        QTEST_SET_MAIN_SOURCE_PATH               \
        return QTest::qExec(&test, argc, argv);  \
    }
#define QTEST_APPLESS_MAIN(TEST) MAIN_OF_TEST(TEST)
#define QTEST_GUILESS_MAIN(TEST) MAIN_OF_TEST(TEST, QCoreApplication app(argc, argv);)
#define QTEST_MAIN(TEST) MAIN_OF_TEST(TEST, QApplication app(argc, argv); app.setAttribute(Qt::AA_Use96Dpi, true);)
@bodies@
int main(int argc, char** argv) {
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    if (argc > 1) {  // a test sees its own arguments alone
        for (int i = 1; i + 1 < argc; ++i) argv[i] = argv[i + 1];
        argv[--argc] = nullptr;
    }
@choices@    std::fprintf(stderr, "Which test? None of this program is called \"%s\".\n", argc > 0 ? wanted.data() : "");
    return 2;
}
]])
endfunction()
