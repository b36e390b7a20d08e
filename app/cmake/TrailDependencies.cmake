# SPDX-FileCopyrightText: Tendertrail contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Outside libraries. pkg-config where a package's CMake file is missing or broken (libzip, poppler-cpp, gumbo, qpdf).
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Concurrent Svg LinguistTools)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What a Qt later than the oldest that we build with calls deprecated cannot be replaced yet.
    target_compile_definitions(trail_flags INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # It no longer asks for -fPIC, and CMake takes -fPIE for programs: a precompiled header serves only one of the two.
        target_compile_options(trail_flags INTERFACE -fPIC)
    endif()
endif()
if(BUILD_TESTING)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(ICU 70 REQUIRED COMPONENTS uc i18n data)
find_package(SQLite3 3.40 REQUIRED)
find_package(pugixml REQUIRED CONFIG)
find_package(ZLIB REQUIRED)
find_package(LibArchive 3.4 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(POPPLER_CPP REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(TESSERACT REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(LEPTONICA REQUIRED IMPORTED_TARGET lept)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
# Optional: keys of translation servers in the system's keychain; without it they live as long as the program.
find_package(Qt6Keychain CONFIG QUIET)
