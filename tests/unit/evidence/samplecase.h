// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "evidence/packet.h"
#include "store/casefile.h"

#include <QImage>
#include <QTemporaryDir>

#include <memory>

// A small case in a temporary folder, made through the store as the program makes one.
class SampleCase
{
public:
    SampleCase();

    [[nodiscard]] tendertrail::store::CaseFile &file() { return *m_case; }
    [[nodiscard]] tendertrail::store::Database &db() { return m_case->database(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString casePath() const { return path(QStringLiteral("sample.ttcase")); }
    /// Closes it, and opens it again for reading when asked.
    void close() { m_case.reset(); }
    void openForReading();

    /// A document whose original holds these bytes and whose pages hold these lines, one a line of the page.
    tendertrail::core::Document addDocument(const QString &name, const QByteArray &original, const QList<QStringList> &pages);
    /// An accepted mention of words that stand on the page.
    tendertrail::core::Mention addMention(const tendertrail::core::Document &document, int page, const QString &quote,
                                          tendertrail::core::Field field, const QString &value, const QString &english = {});
    void addClip(const tendertrail::core::Document &document, int page, const QString &quote, const QString &note);
    /// A translation of the line that holds the words.
    void translate(const tendertrail::core::Document &document, int page, const QString &words, const QString &english,
                   tendertrail::core::TranslationStatus status = tendertrail::core::TranslationStatus::Machine);

    /// The story: Shenzhen University, two documents, five mentions, one clip, one relation, one purchase.
    void fill();

    /// Draws a page from its words, as a worker would from the file.
    [[nodiscard]] tendertrail::evidence::PageImages images();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<tendertrail::store::CaseFile> m_case;
};

[[nodiscard]] QByteArray contentsOf(const QString &path);
/// Writes over what is there, also where the file is read-only.
void overwrite(const QString &path, const QByteArray &bytes);
/// Every file below, relative, sorted.
[[nodiscard]] QStringList filesBelow(const QString &folder);
