# How a QML module of this project is made: a static library with its plugin, found under qrc:/qt/qml.

# soundings_add_qml_module(<name> URI <uri> [SOURCES ...] [QML_FILES ...] [SINGLETONS ...] [DEPENDENCIES ...] [LIBRARIES ...])
# Makes soundings_qml_<name>; a program links soundings_qml_<name>plugin. SINGLETONS are QML files with "pragma Singleton".
# C++ headers are included as "<Folder>/name.h".
function(soundings_add_qml_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "SOURCES;QML_FILES;SINGLETONS;DEPENDENCIES;LIBRARIES")
    set(target soundings_qml_${name})
    string(REPLACE "." "/" path "${arg_URI}")
    set_source_files_properties(${arg_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    qt_add_library(${target} STATIC)
    # Every library that uses another module's types needs its headers: the generated registration includes them by file name.
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/qml" "${CMAKE_CURRENT_SOURCE_DIR}")
    qt_add_qml_module(${target}
        URI ${arg_URI} VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY "${QT_QML_OUTPUT_DIRECTORY}/${path}"
        # For qmllint. Not IMPORTS: those Qt follows anew in each file, and through them those of their modules, thousands of times.
        DEPENDENCIES QtQuick ${arg_DEPENDENCIES}
        SOURCES ${arg_SOURCES}
        QML_FILES ${arg_QML_FILES} ${arg_SINGLETONS})
    target_link_libraries(${target} PUBLIC Qt6::Quick ${arg_LIBRARIES} PRIVATE soundings_options)
    soundings_share_precompiled(${target})
    # Byte code, not C++: the C++ that Qt 6.4 makes of QML is large, slow to build and full of warnings, and no faster to start.
    set_target_properties(${target} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS "--only-bytecode")
    # Each QML file becomes a small C++ file; compiled together they cost as much as one.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
    set_source_files_properties(${arg_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
