# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the flags of every room.
add_library(mitsumori_flags INTERFACE)
target_compile_options(mitsumori_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
# GCC 12 sees overlapping copies in "text" + std::string at -O2 and above (GCC bug 105651); fixed in GCC 13
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(mitsumori_flags INTERFACE -Wno-restrict)
endif()
target_include_directories(mitsumori_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(MITSUMORI_WERROR)
    target_compile_options(mitsumori_flags INTERFACE -Werror)
endif()
if(MITSUMORI_SANITIZE)
    target_compile_options(mitsumori_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(mitsumori_flags INTERFACE -fsanitize=address,undefined)
endif()
