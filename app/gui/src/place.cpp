// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/place.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr std::array kindNames{
    std::pair{Place::Kind::Documents, "documents"}, std::pair{Place::Kind::Page, "page"},
    std::pair{Place::Kind::Review, "review"},       std::pair{Place::Kind::Entities, "entities"},
    std::pair{Place::Kind::Entity, "entity"},       std::pair{Place::Kind::Purchases, "purchases"},
    std::pair{Place::Kind::Graph, "graph"},         std::pair{Place::Kind::Evidence, "evidence"},
    std::pair{Place::Kind::Settings, "settings"},
};

template <typename Id>
void put(QUrlQuery &query, const QString &name, Id id)
{
    if (id.isValid())
        query.addQueryItem(name, QString::number(id.value()));
}

template <typename Id>
Id take(const QUrlQuery &query, const QString &name)
{
    const qint64 value = query.queryItemValue(name).toLongLong();
    return value > 0 ? Id(value) : Id();
}

constexpr qsizetype remembered = 200;

} // namespace

Place Place::pageOf(core::DocumentId document, core::PageNumber page, core::TextRange range, QList<core::Box> boxes)
{
    return Place{.kind = Kind::Page, .document = document, .page = page, .range = range, .boxes = std::move(boxes)};
}

Place Place::entityOf(core::EntityId entity)
{
    return Place{.kind = Kind::Entity, .entity = entity};
}

Place Place::relationOf(core::RelationId relation)
{
    return Place{.kind = Kind::Graph, .relation = relation};
}

QString Place::link(const QString &caseUuid) const
{
    QUrlQuery query;
    query.addQueryItem(u"case"_s, caseUuid);
    put(query, u"document"_s, document);
    if (page > 0)
        query.addQueryItem(u"page"_s, QString::number(page));
    if (!range.isEmpty())
        query.addQueryItem(u"range"_s, u"%1-%2"_s.arg(range.begin).arg(range.end));
    put(query, u"entity"_s, entity);
    put(query, u"relation"_s, relation);
    put(query, u"purchase"_s, purchase);
    put(query, u"clip"_s, clip);
    put(query, u"suggestion"_s, suggestion);
    const auto *name = std::find_if(kindNames.begin(), kindNames.end(), [this](const auto &pair) { return pair.first == kind; });
    QUrl url;
    url.setScheme(u"tendertrail"_s);
    url.setPath(QString::fromLatin1(name->second));
    url.setQuery(query);
    return url.toString();
}

std::optional<Place> Place::fromLink(const QString &link, const QString &caseUuid)
{
    const QUrl url(link.trimmed());
    const QUrlQuery query(url);
    if (url.scheme() != u"tendertrail" || query.queryItemValue(u"case"_s) != caseUuid)
        return std::nullopt;
    const auto *name = std::find_if(kindNames.begin(), kindNames.end(), [&url](const auto &pair) {
        return url.path() == QLatin1StringView(pair.second);
    });
    if (name == kindNames.end())
        return std::nullopt;
    Place place = of(name->first);
    place.document = take<core::DocumentId>(query, u"document"_s);
    place.page = std::max(0, query.queryItemValue(u"page"_s).toInt());
    const QStringList range = query.queryItemValue(u"range"_s).split(u'-');
    if (range.size() == 2) {
        place.range = {range[0].toLongLong(), range[1].toLongLong()};
        if (place.range.isEmpty() || place.range.begin < 0)
            place.range = {};
    }
    place.entity = take<core::EntityId>(query, u"entity"_s);
    place.relation = take<core::RelationId>(query, u"relation"_s);
    place.purchase = take<core::PurchaseId>(query, u"purchase"_s);
    place.clip = take<core::ClipId>(query, u"clip"_s);
    place.suggestion = take<core::SuggestionId>(query, u"suggestion"_s);
    if (place.kind == Kind::Page && !place.document.isValid())
        return std::nullopt;
    return place;
}

Navigator::Navigator(QObject *parent) : QObject(parent) {}

void Navigator::go(const Place &place)
{
    if (m_index >= 0 && m_visited.at(m_index) == place) {
        m_current = place;
        Q_EMIT moved(m_current);
        return;
    }
    m_visited.resize(m_index + 1);
    m_visited.append(place);
    if (m_visited.size() > remembered)
        m_visited.removeFirst();
    moveTo(m_visited.size() - 1);
}

void Navigator::refine(const Place &place)
{
    m_current = place;
    if (m_index >= 0)
        m_visited[m_index] = place;
}

void Navigator::back()
{
    if (canGoBack())
        moveTo(m_index - 1);
}

void Navigator::forward()
{
    if (canGoForward())
        moveTo(m_index + 1);
}

void Navigator::reset(const Place &place)
{
    m_visited = {place};
    moveTo(0);
}

void Navigator::moveTo(qsizetype index)
{
    m_index = index;
    m_current = m_visited.at(index);
    Q_EMIT historyChanged();
    Q_EMIT moved(m_current);
}

} // namespace tendertrail::gui
