// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>

#include <compare>
#include <functional>

namespace tendertrail::core {

/// A row's number in the case, typed so that a page's id cannot be handed over as a document's. 0 means none.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using DocumentId = Id<struct DocumentTag>;
using PageId = Id<struct PageTag>;
using SegmentId = Id<struct SegmentTag>;
using SuggestionId = Id<struct SuggestionTag>;
using MentionId = Id<struct MentionTag>;
using EntityId = Id<struct EntityTag>;
using RelationId = Id<struct RelationTag>;
using PurchaseId = Id<struct PurchaseTag>;
using ClipId = Id<struct ClipTag>;
using CorrectionId = Id<struct CorrectionTag>;

} // namespace tendertrail::core

template <typename Tag>
struct std::hash<tendertrail::core::Id<Tag>>
{
    size_t operator()(tendertrail::core::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value()); }
};
