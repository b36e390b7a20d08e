// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedtagger.h"

namespace tendertrail::pipeline {

core::Result<std::shared_ptr<const tagging::Tagger>> sharedTagger()
{
    static const auto loaded = tagging::Tagger::load();
    if (!loaded)
        return tagging::Tagger::load(); // what was missing may be there by now
    return loaded;
}

} // namespace tendertrail::pipeline
