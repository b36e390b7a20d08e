// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gistdata.h"

#include "core/datafiles.h"

#include <mutex>

namespace tendertrail::translate {

core::Result<GistData> GistData::shared()
{
    // The one thing kept between calls is immutable; the lock only guards the moment it is made.
    static std::mutex mutex;
    static GistData loaded;
    const std::lock_guard lock(mutex);
    if (loaded.lexicon)
        return loaded;
    QByteArray bytes[4];
    const char *const names[4] = {"glossary/procurement.tsv", "cedict/cedict.tsv.qz", "cedict/words.tsv.qz", "glossary/clauses.tsv"};
    for (int i = 0; i < 4; ++i) {
        auto read = core::readDataFile(QString::fromLatin1(names[i]));
        if (!read)
            return read.failure();
        bytes[i] = std::move(*read);
    }
    auto lexicon = Lexicon::load(bytes[0], bytes[1], bytes[2]);
    if (!lexicon)
        return lexicon.failure();
    auto clauses = ClauseMemory::load(**lexicon, bytes[3]);
    if (!clauses)
        return clauses.failure();
    loaded = {std::move(*lexicon), std::move(*clauses)};
    return loaded;
}

} // namespace tendertrail::translate
