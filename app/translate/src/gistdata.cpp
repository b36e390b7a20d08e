// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gistdata.h"

#include "core/datafiles.h"
#include "glossaryfiles.h"

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
    auto glossaries = readGlossaryFiles();
    if (!glossaries)
        return glossaries.failure();
    std::vector<GlossaryFile> clauseFiles;
    for (const char *name : {"clauses.tsv", "clauses-procedure.tsv", "clauses-scoring.tsv", "clauses-contract.tsv", "clauses-forms.tsv"}) {
        auto read = core::readDataFile(QStringLiteral("glossary/") + QString::fromLatin1(name));
        if (!read)
            return read.failure();
        clauseFiles.push_back({QString::fromLatin1(name), std::move(*read)});
    }
    QByteArray bytes[2];
    const char *const names[2] = {"cedict/cedict.tsv.qz", "cedict/words.tsv.qz"};
    for (int i = 0; i < 2; ++i) {
        auto read = core::readDataFile(QString::fromLatin1(names[i]));
        if (!read)
            return read.failure();
        bytes[i] = std::move(*read);
    }
    auto lexicon = Lexicon::load(*glossaries, bytes[0], bytes[1]);
    if (!lexicon)
        return lexicon.failure();
    auto clauses = ClauseMemory::load(**lexicon, clauseFiles);
    if (!clauses)
        return clauses.failure();
    loaded = {std::move(*lexicon), std::move(*clauses)};
    return loaded;
}

} // namespace tendertrail::translate
