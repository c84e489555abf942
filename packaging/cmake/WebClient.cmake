# Builds the browser client of resources/web with npm, and embeds it into the programs that serve it. Node 18 or newer and npm are
# wanted; where they are missing, or the packages can neither be fetched nor found, the programs are built without it and say so at "/".
option(SOUNDINGS_WEB_CLIENT "Build the browser client (with Node and npm) into the server" ON)

# Where npm works: the sources are linked into the build folder, so that node_modules never gets into the tree.
set(SOUNDINGS_WEB_FOLDER "${CMAKE_BINARY_DIR}/web")

# Sets <variable> to TRUE when the client can be built: the packages of the lock file lie in SOUNDINGS_WEB_FOLDER.
function(soundings_prepare_web_client variable)
    set(${variable} FALSE PARENT_SCOPE)
    if(NOT SOUNDINGS_WEB_CLIENT)
        return()
    endif()
    find_program(SOUNDINGS_NODE node)
    find_program(SOUNDINGS_NPM npm)
    if(NOT SOUNDINGS_NODE OR NOT SOUNDINGS_NPM)
        message(STATUS "The browser client is left out: it needs Node 18 or newer and npm (on Debian: nodejs and npm)")
        return()
    endif()
    execute_process(COMMAND ${SOUNDINGS_NODE} --version OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT version MATCHES "^v(1[89]|[2-9][0-9])\\.")
        message(STATUS "The browser client is left out: it needs Node 18 or newer, and this is ${version}")
        return()
    endif()

    set(source "${CMAKE_SOURCE_DIR}/resources/web")
    file(MAKE_DIRECTORY "${SOUNDINGS_WEB_FOLDER}")
    foreach(name build first index.html public src tsconfig.json vite.config.ts)
        file(CREATE_LINK "${source}/${name}" "${SOUNDINGS_WEB_FOLDER}/${name}" SYMBOLIC)
    endforeach()
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/resources/theme/tokens.json" "${SOUNDINGS_WEB_FOLDER}/tokens.json" SYMBOLIC)
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/resources/glossary" "${SOUNDINGS_WEB_FOLDER}/glossary" SYMBOLIC)
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/translations" "${SOUNDINGS_WEB_FOLDER}/translations" SYMBOLIC)
    configure_file("${source}/package.json" "${SOUNDINGS_WEB_FOLDER}/package.json" COPYONLY)
    configure_file("${source}/package-lock.json" "${SOUNDINGS_WEB_FOLDER}/package-lock.json" COPYONLY)
    file(SHA256 "${source}/package-lock.json" wanted)
    set(mark "${SOUNDINGS_WEB_FOLDER}/node_modules/.soundings-lock")
    if(EXISTS "${mark}")
        file(READ "${mark}" present)
    endif()
    if(NOT wanted STREQUAL "${present}")
        message(STATUS "Fetching the packages of the browser client with npm")
        execute_process(COMMAND ${SOUNDINGS_NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline
            WORKING_DIRECTORY "${SOUNDINGS_WEB_FOLDER}" TIMEOUT 600 RESULT_VARIABLE outcome OUTPUT_QUIET ERROR_QUIET)
        if(NOT outcome EQUAL 0)
            message(STATUS "The browser client is left out: npm could not fetch its packages. Configure again with a network")
            return()
        endif()
        file(WRITE "${mark}" "${wanted}")
    endif()
    set(${variable} TRUE PARENT_SCOPE)
endfunction()

# soundings_add_web_client(<describer>)
# Makes the target soundings_web_client, whose objects embed the client into whatever links them. <describer> is the program that
# prints the API's description; the client's types are made from it.
function(soundings_add_web_client describer)
    set(folder "${SOUNDINGS_WEB_FOLDER}")
    add_custom_command(OUTPUT "${folder}/openapi.json"
        # Under ThreadSanitizer: what Qt, which is not instrumented, does with its own locks is no race.
        COMMAND ${CMAKE_COMMAND} -E env TSAN_OPTIONS=ignore_noninstrumented_modules=1
            $<TARGET_FILE:${describer}> "${folder}/openapi.new.json"
        COMMAND ${CMAKE_COMMAND} -E copy_if_different "${folder}/openapi.new.json" "${folder}/openapi.json"
        DEPENDS ${describer}
        COMMENT "Describing the API for the browser client")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/web/*" "${CMAKE_SOURCE_DIR}/resources/glossary/*"
        "${CMAKE_SOURCE_DIR}/translations/*.ts")
    add_custom_command(OUTPUT "${folder}/dist/client.qrc"
        COMMAND ${SOUNDINGS_NPM} run --silent types
        COMMAND ${SOUNDINGS_NPM} run --silent build
        WORKING_DIRECTORY "${folder}"
        DEPENDS ${sources} "${CMAKE_SOURCE_DIR}/resources/theme/tokens.json" "${folder}/openapi.json"
        COMMENT "Building the browser client")
    add_custom_command(OUTPUT "${folder}/client.cpp"
        COMMAND Qt6::rcc --name soundings_web_client --output "${folder}/client.cpp" "${folder}/dist/client.qrc"
        DEPENDS "${folder}/dist/client.qrc"
        COMMENT "Embedding the browser client")
    add_library(soundings_web_client OBJECT "${folder}/client.cpp")
    target_link_libraries(soundings_web_client PRIVATE Qt6::Core)
endfunction()
