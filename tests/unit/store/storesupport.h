// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "must.h"
#include "core/clock.h"
#include "store/casefile.h"
#include "store/documents.h"

#include <QTemporaryDir>
#include <QTest>

// A case in a temporary folder, and a document with one page in it.
namespace storetest {

using namespace tendertrail;

struct TemporaryCase
{
    QTemporaryDir folder;
    std::unique_ptr<store::CaseFile> file;

    TemporaryCase() { reopenAs(true); }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("Test.ttcase")); }
    void reopen() { reopenAs(false); }
    store::Database &db() { return file->database(); }

private:
    void reopenAs(bool create)
    {
        file.reset();
        auto opened = create ? store::CaseFile::create(path(), QStringLiteral("测试"))
                             : store::CaseFile::open(path(), store::CaseFile::Access::Write);
        if (!opened)
            qFatal("%s", qPrintable(core::describe(opened.error())));
        file = std::move(*opened);
    }
};

inline core::Document document(const QByteArray &content = QByteArrayLiteral("content"))
{
    core::Document document;
    document.sha256 = core::Sha256::of(content);
    document.name = QStringLiteral("公告.pdf");
    document.originPath = QStringLiteral("/in/公告.pdf");
    document.mediaType = QStringLiteral("application/pdf");
    document.bytes = content.size();
    document.importedAt = core::utcNow();
    return document;
}

inline core::PageText page(int number, const QString &text)
{
    core::PageText page;
    page.number = number;
    page.width = 595.25;
    page.height = 842;
    page.source = core::TextSource::Digital;
    page.engine = QStringLiteral("poppler 22.12.0");
    page.text = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        core::Word word;
        word.range = {i, i + 1};
        word.box = {double(i) * 10, 20.125, 9.5, 12};
        page.words.push_back(word);
    }
    return page;
}

inline core::DocumentId addDocument(store::Database &db, const QString &text = QStringLiteral("采购人：深圳大学"),
                                    const QByteArray &content = QByteArrayLiteral("content"))
{
    const auto added = store::addDocument(db, document(content));
    if (!added)
        qFatal("%s", qPrintable(core::describe(added.error())));
    if (const auto put = store::putPage(db, added->id, page(1, text)); !put)
        qFatal("%s", qPrintable(core::describe(put.error())));
    return added->id;
}

} // namespace storetest
