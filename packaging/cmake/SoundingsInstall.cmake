# What `cmake --install` puts where besides the programs, in two components: `server` needs no graphics, `desktop` is the window.
include(GNUInstallDirs)

install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/soundings-server COMPONENT server)

# Manual and completions are made from what the programs themselves say about their options, so they cannot tell another story.
# A program of another machine cannot be asked.
set(SOUNDINGS_MANUAL OFF)
if(UNIX AND NOT APPLE AND NOT CMAKE_CROSSCOMPILING AND NOT SOUNDINGS_SANITIZE)
    set(SOUNDINGS_MANUAL ON)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

# soundings_add_manual(<program> <component>)
function(soundings_add_manual program component)
    set(output "${CMAKE_BINARY_DIR}/manual/${program}")
    file(GLOB generator CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/packaging/manual/*")
    add_custom_command(OUTPUT "${output}/stamp"
        COMMAND Python3::Interpreter -B "${CMAKE_SOURCE_DIR}/packaging/manual/make" $<TARGET_FILE:${program}> "${output}"
        COMMAND ${CMAKE_COMMAND} -E touch "${output}/stamp"
        DEPENDS ${program} ${generator} "${CMAKE_SOURCE_DIR}/docs/SETTINGS.md" "${CMAKE_SOURCE_DIR}/CHANGELOG.md"
        COMMENT "Writing the manual of ${program}" VERBATIM)
    add_custom_target(manual-${program} ALL DEPENDS "${output}/stamp")
    install(DIRECTORY "${output}/man1" DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT ${component})
    install(FILES "${output}/completions/${program}" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        COMPONENT ${component})
    install(FILES "${output}/completions/_${program}" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        COMPONENT ${component})
    install(FILES "${output}/completions/${program}.fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT ${component})
endfunction()

if(SOUNDINGS_MANUAL)
    soundings_add_manual(soundings-server server)
endif()

if(SOUNDINGS_DESKTOP AND UNIX AND NOT APPLE)
    if(SOUNDINGS_MANUAL)
        soundings_add_manual(soundings desktop)
    endif()
    set(app org.soundings.Soundings)
    set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
    install(FILES packaging/linux/${app}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
    install(FILES packaging/linux/${app}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)
    install(FILES resources/icons/soundings.svg DESTINATION ${icons}/scalable/apps RENAME ${app}.svg COMPONENT desktop)
    foreach(size 16 24 32 48 64 128 256 512)
        install(FILES resources/icons/soundings-${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ${app}.png
            COMPONENT desktop)
    endforeach()
endif()
