# How every target of this project is built: language level, warnings, sanitizers, output folders, and the helper functions
# that keep a backend library's CMakeLists.txt down to a list of files and the layers it may know.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml")

find_program(SOUNDINGS_CCACHE ccache)
if(SOUNDINGS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache documents for precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${SOUNDINGS_CCACHE})
endif()

add_library(soundings_options INTERFACE)
# Designated initializers that name only what differs from the default are wanted here, so that part of -Wextra is off.
target_compile_options(soundings_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers)
target_compile_definitions(soundings_options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    SOUNDINGS_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports these two inside the standard library and Qt at -O2, where nothing is wrong.
    target_compile_options(soundings_options INTERFACE -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow
        -Wno-restrict -Wno-dangling-reference)
else()
    # clang reports what libstdc++ 12 itself uses in std::stable_sort; GCC still reports what we use.
    target_compile_options(soundings_options INTERFACE -Wno-deprecated-declarations)
endif()
if(UNIX)
    # Everywhere alike: what the programs are made of also goes into a module that is loaded, and all share precompiled headers.
    # Qt asks for it on Debian 12 and for less on 13.
    add_compile_options(-fPIC)
endif()
if(SOUNDINGS_WERROR)
    target_compile_options(soundings_options INTERFACE -Werror)
endif()
if(SOUNDINGS_SANITIZE)
    add_compile_options(-fsanitize=${SOUNDINGS_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${SOUNDINGS_SANITIZE})
    if(SOUNDINGS_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The fence in QGlobalStatic's destructor, which GCC's ThreadSanitizer does not follow.
        add_compile_options(-Wno-tsan)
    endif()
endif()

if(SOUNDINGS_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link) # counts which way the code takes
endif()

# soundings_add_library(<layer> HEADERS ... SOURCES ... [PUBLIC ...] [PRIVATE ...])
# Makes the static library soundings_<layer>; headers are included as "<layer>/name.h" and must compile alone.
function(soundings_add_library layer)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;PUBLIC;PRIVATE")
    set(target soundings_${layer})
    add_library(${target} STATIC ${arg_SOURCES})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}/backend" FILES ${arg_HEADERS})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE soundings_options ${arg_PRIVATE})
    target_precompile_headers(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${CMAKE_SOURCE_DIR}/packaging/cmake/precompiled.h>")
endfunction()

# soundings_share_precompiled(<target>...)
# Lets targets outside backend/ use the precompiled header of soundings_base instead of one of 100 MB each: what they define
# besides is not asked about in it.
function(soundings_share_precompiled)
    foreach(target ${ARGV})
        target_precompile_headers(${target} REUSE_FROM soundings_base)
    endforeach()
endfunction()

# soundings_add_test(<name> LABELS <label>... SOURCES ... LIBRARIES ...)
# A Qt Test program that ctest runs; each source is a test class with QTEST_MAIN-like main of its own.
function(soundings_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;SOURCES;LIBRARIES;ENVIRONMENT")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE soundings_options soundings_test_support Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    soundings_share_precompiled(${name})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;${arg_ENVIRONMENT}")
endfunction()
