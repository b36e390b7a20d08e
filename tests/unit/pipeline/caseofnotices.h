// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "must.h"
#include "core/anchor.h"
#include "core/clock.h"
#include "pipeline/decisions.h"
#include "store/casefile.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/suggestions.h"

#include <QTemporaryDir>
#include <QTest>

/// A case whose documents are pages of plain text, in which the tests tag words by hand: no worker, no rules.
namespace notices {

using namespace tendertrail;

struct Case
{
    QTemporaryDir folder;
    std::unique_ptr<store::CaseFile> file;

    Case() { open(true); }
    void reopen() { open(false); }
    store::Database &db() { return file->database(); }

    /// A document of one page with these words; its id.
    core::DocumentId add(const QString &text, core::TextSource source = core::TextSource::Digital)
    {
        core::Document document;
        document.sha256 = core::Sha256::of(text.toUtf8());
        document.name = QStringLiteral("notice-%1.txt").arg(++m_documents);
        document.mediaType = QStringLiteral("text/plain");
        document.importedAt = core::utcNow();
        const auto added = store::addDocument(db(), document);
        core::PageText page;
        page.number = 1;
        page.width = 595;
        page.height = 842;
        page.source = source;
        page.text = text;
        if (!added || !store::putPage(db(), added->id, page))
            qFatal("no document");
        return added->id;
    }

    /// Tags the first place of these words as a field; the mention.
    core::MentionId tag(core::DocumentId document, const QString &words, core::Field field = core::Field::Supplier)
    {
        const auto page = store::page(db(), document, 1);
        const auto at = page ? page->text.indexOf(words) : -1;
        const auto made = pipeline::tagByHand(*file, document, 1, {at, at + words.size()}, field, QStringLiteral("test"));
        if (at < 0 || !made)
            qFatal("%s", made ? "no such words" : qPrintable(core::describe(made.error())));
        return *made;
    }

    core::EntityId entityOf(core::MentionId id) { return store::mention(db(), id)->entity; }
    QStringList labels()
    {
        QStringList labels;
        const auto entities = store::entities(db());
        for (const auto &entity : *entities)
            labels.append(entity.label);
        labels.sort();
        return labels;
    }

private:
    void open(bool create)
    {
        file.reset();
        const auto path = folder.filePath(QStringLiteral("c.ttcase"));
        auto opened = create ? store::CaseFile::create(path, QStringLiteral("c")) : store::CaseFile::open(path, store::CaseFile::Access::Write);
        if (!opened)
            qFatal("%s", qPrintable(core::describe(opened.error())));
        file = std::move(*opened);
    }
    int m_documents = 0;
};

} // namespace notices
