# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The one place for compiler flags: every target of ours links trail_flags.
option(TRAIL_WARNINGS_AS_ERRORS "Stop on a compiler warning" OFF)
option(TRAIL_FUZZ "Build the libFuzzer targets of tests/fuzz (clang only)" OFF)
set(TRAIL_SANITIZE "" CACHE STRING "Sanitizers for every target, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(TRAIL_CCACHE ccache)
if(TRAIL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What one checkout has compiled serves another one, too; and precompiled headers can be kept when ccache may look past the time in them (its manual, "Precompiled headers").
    if(CMAKE_HOST_UNIX)
        set(CMAKE_CXX_COMPILER_LAUNCHER env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
            CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${TRAIL_CCACHE}")
    else()
        set(CMAKE_CXX_COMPILER_LAUNCHER "${TRAIL_CCACHE}")
    endif()
endif()

add_library(trail_flags INTERFACE)
if(MSVC)
    target_compile_options(trail_flags INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus)
    target_compile_definitions(trail_flags INTERFACE NOMINMAX _WIN32_WINNT=0x0A00)
else()
    target_compile_options(trail_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
        # GCC 12 sees uninitialised members in every moved std::optional that it inlines (GCC bug 80635).
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        # What ccache needs in order to keep what was compiled with a precompiled header.
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(TRAIL_WARNINGS_AS_ERRORS)
    target_compile_options(trail_flags INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(TRAIL_SANITIZE)
    target_compile_options(trail_flags INTERFACE -fsanitize=${TRAIL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(trail_flags INTERFACE -fsanitize=${TRAIL_SANITIZE})
    target_compile_definitions(trail_flags INTERFACE TRAIL_SANITIZED)
endif()
if(TRAIL_FUZZ)
    target_compile_options(trail_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_compile_definitions(trail_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 TRAIL_VERSION="${PROJECT_VERSION}")
