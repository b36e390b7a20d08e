// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QTemporaryDir>

#include <memory>

/// A case on disk with three documents: an award that was carried out, a purchase that was only planned, and texts that
/// try to break out of their cells.
class SampleCase
{
public:
    SampleCase();
    /// False when a step failed; `problem` says which.
    [[nodiscard]] bool isGood() const { return m_problem.isEmpty(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] tendertrail::store::Database &database() { return m_case->database(); }
    [[nodiscard]] QString uuid() const { return m_case->uuid(); }
    /// One page, one segment, translated by a machine.
    tendertrail::core::DocumentId addDocument(const QString &name, const QString &mediaType, const QString &text);

private:
    template <typename T>
    T take(tendertrail::core::Result<T> result)
    {
        if (result)
            return std::move(*result);
        m_problem += tendertrail::core::describe(result.error());
        return {};
    }
    void take(const tendertrail::core::Result<void> &result)
    {
        if (!result)
            m_problem += tendertrail::core::describe(result.error());
    }
    tendertrail::core::MentionId addMention(tendertrail::core::DocumentId document, tendertrail::core::Field field,
                                            const QString &quote, tendertrail::core::EntityId entity = {},
                                            const QString &kind = {});
    tendertrail::core::EntityId addEntity(tendertrail::core::EntityType type, const QString &label, const QString &english,
                                          const QString &englishKind = QStringLiteral("official"));
    void fill();

    QTemporaryDir m_folder;
    std::unique_ptr<tendertrail::store::CaseFile> m_case;
    QHash<tendertrail::core::DocumentId, QString> m_texts;
    QString m_problem;
};
