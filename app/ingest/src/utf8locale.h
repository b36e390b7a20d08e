// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace tendertrail::ingest {

/// While it lives, this thread's multibyte strings are UTF-8, whatever the environment says: libarchive has no name for a file
/// whose letters the locale lacks. Does nothing on Windows, where its names are wide.
class Utf8Locale
{
public:
    Utf8Locale();
    ~Utf8Locale();
    Utf8Locale(const Utf8Locale &) = delete;
    Utf8Locale &operator=(const Utf8Locale &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tendertrail::ingest
