// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

namespace tendertrail::ingest {

/// Plain text: every line is a paragraph, as Chinese text files have it; blank lines go.
[[nodiscard]] FlowDocument parseText(const QString &text);

} // namespace tendertrail::ingest
