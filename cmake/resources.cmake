# SPDX-License-Identifier: GPL-3.0-or-later
# mitsumori_embed(TARGET): compiles every JSON file of resources/ into TARGET, so that the program finds its tables
# without an installation path. core/text/resource.h reads them by their name relative to resources/.
function(mitsumori_embed target)
    set(root ${PROJECT_SOURCE_DIR}/resources)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*.json)
    list(SORT files)
    list(TRANSFORM files PREPEND ${root}/ OUTPUT_VARIABLE paths)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_resources.cpp)
    string(REPLACE ";" "|" joined "${files}")
    add_custom_command(OUTPUT ${out}
        COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DFILES="${joined}" -DOUT=${out}
                -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${out})
    set_source_files_properties(${out} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings" SKIP_AUTOMOC ON)
endfunction()
