// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedtagger.h"

#include "namematcher.h"
#include "pipeline/tagchanges.h"
#include "reloadable.h"

namespace tendertrail::pipeline {
namespace {

Reloadable<tagging::Tagger> &tagger()
{
    static Reloadable<tagging::Tagger> shared;
    return shared;
}

Reloadable<tagging::NameMatcher> &matcher()
{
    static Reloadable<tagging::NameMatcher> shared;
    return shared;
}

} // namespace

core::Result<std::shared_ptr<const tagging::Tagger>> sharedTagger()
{
    return tagger().value();
}

core::Result<std::shared_ptr<const tagging::NameMatcher>> sharedNameMatcher()
{
    return matcher().value();
}

void reloadRules()
{
    tagger().forget();
    matcher().forget();
}

} // namespace tendertrail::pipeline
