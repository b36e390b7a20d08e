// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "must.h"
#include "core/clock.h"
#include "search/searcher.h"
#include "store/casefile.h"
#include "store/documents.h"
#include "store/segments.h"

#include <QTemporaryDir>
#include <QTest>

// A case whose documents are texts, indexed.
namespace searchtest {

using namespace tendertrail;

template <typename T>
T taken(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(core::describe(result.error())));
    return std::move(*result);
}
inline void done(const core::Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(core::describe(result.error())));
}

struct SearchCase
{
    QTemporaryDir folder;
    std::unique_ptr<store::CaseFile> file;

    SearchCase() { file = taken(store::CaseFile::create(path(), QStringLiteral("search"))); }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("Test.ttcase")); }
    store::Database &db() { return file->database(); }

    /// A document with a page for each text; every character is a word of its own, ten points wide, a line a text line.
    core::DocumentId add(const QStringList &texts, const QString &name = {}, bool index = true)
    {
        core::Document document;
        document.name = name.isEmpty() ? QStringLiteral("d%1.txt").arg(++m_documents) : name;
        document.sha256 = core::Sha256::of((document.name + texts.join(QChar(1))).toUtf8());
        document.importedAt = core::utcNow();
        const core::DocumentId id = taken(store::addDocument(db(), document)).id;
        for (int i = 0; i < texts.size(); ++i)
            done(store::putPage(db(), id, page(i + 1, texts.at(i))));
        if (index)
            done(search::indexDocument(db(), id));
        return id;
    }
    static core::PageText page(int number, const QString &text)
    {
        core::PageText page;
        page.number = number;
        page.width = 595;
        page.height = 842;
        page.source = core::TextSource::Digital;
        page.text = text;
        int line = 0;
        int column = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\n') {
                ++line;
                column = 0;
                continue;
            }
            core::Word word;
            word.range = {i, i + 1};
            word.box = {double(column++) * 10, double(line) * 20, 10, 12};
            page.words.push_back(word);
        }
        return page;
    }
    void translate(core::DocumentId id, int page, const QStringList &sources, const QStringList &translations)
    {
        std::vector<core::Segment> segments;
        const QString text = taken(store::page(db(), id, page)).text;
        for (const QString &source : sources) {
            core::Segment segment;
            segment.kind = QStringLiteral("sentence");
            segment.source = source;
            segment.range.begin = text.indexOf(source);
            segment.range.end = segment.range.begin + source.size();
            segments.push_back(segment);
        }
        done(store::putSegments(db(), id, page, segments));
        const auto stored = taken(store::segments(db(), id, page));
        for (size_t i = 0; i < stored.size(); ++i) {
            core::Translation translation;
            translation.segment = stored[i].id;
            translation.text = translations.at(qsizetype(i));
            done(store::putTranslation(db(), translation));
        }
        done(search::indexDocument(db(), id));
    }
    search::Results find(const QString &query, int limit = 50) { return taken(search::find(db(), query, limit)); }
    int total(const QString &query) { return find(query).total; }

private:
    int m_documents = 0;
};

} // namespace searchtest
