// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listreading.h"

#include "tagging/creditcode.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

// FollowTheMoney entities as OpenSanctions and Aleph give them: {"id", "schema", "caption", "properties": {"name": ["…"]}}, one a
// line, or in an array. A Sanction names its entity and carries the ground.
namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestText = 4000;
constexpr int mostValues = 64;

QStringList values(const QJsonObject &properties, const char *name)
{
    QStringList list;
    const auto value = properties.value(QLatin1String(name));
    const auto array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &entry : array) {
        if (list.size() >= mostValues)
            break;
        if (entry.isString() && !entry.toString().isEmpty())
            list.append(entry.toString());
        else if (entry.isObject()) // nested form: the entity itself instead of its id
            list.append(entry.toObject().value(QLatin1String("id")).toString());
    }
    return list;
}

std::optional<core::EntityType> partyType(const QString &schema)
{
    static const QStringList organisations{QStringLiteral("LegalEntity"), QStringLiteral("Company"), QStringLiteral("Organization"), QStringLiteral("PublicBody"),
                                           QStringLiteral("Asset")};
    if (schema == QLatin1String("Person"))
        return core::EntityType::Person;
    if (organisations.contains(schema))
        return core::EntityType::Organisation;
    return std::nullopt;
}

class Reading
{
public:
    void take(const QJsonObject &object)
    {
        const auto schema = object.value(QLatin1String("schema")).toString();
        const auto properties = object.value(QLatin1String("properties")).toObject();
        if (schema == QLatin1String("Sanction")) {
            takeSanction(properties);
            return;
        }
        const auto type = partyType(schema);
        if (!type) {
            ++m_list.skipped;
            return;
        }
        core::WatchlistEntry entry;
        entry.type = *type;
        entry.reference = object.value(QLatin1String("id")).toString().left(200);
        addName(entry, object.value(QLatin1String("caption")).toString(), QStringLiteral("legal"));
        for (const auto &[property, kind] : {std::pair("name", "legal"), std::pair("alias", "alias"), std::pair("previousName", "former"),
                                             std::pair("abbreviation", "short"), std::pair("weakAlias", "alias")}) {
            for (const auto &name : values(properties, property))
                addName(entry, name, QLatin1String(kind));
        }
        if (entry.names.empty()) {
            ++m_list.skipped;
            return;
        }
        entry.label = entry.names.front().name;
        for (const auto *property : {"uscCode", "registrationNumber", "idNumber", "taxNumber"}) {
            for (const auto &code : values(properties, property)) {
                for (const auto &found : findCreditCodes(code))
                    addName(entry, found.code, QStringLiteral("credit_code"));
            }
        }
        auto reasons = values(properties, "program") + values(properties, "topics") + values(properties, "notes");
        entry.reason = reasons.join(QStringLiteral("; ")).left(longestText);
        entry.url = values(properties, "sourceUrl").value(0).left(2000);
        entry.ordinal = int(m_list.entries.size());
        m_place.insert(entry.reference, m_list.entries.size());
        m_list.entries.push_back(std::move(entry));
    }

    [[nodiscard]] bool isFull() const { return m_list.entries.size() + m_sanctions.size() >= mostWatchlistEntries; }

    [[nodiscard]] core::Result<ReadWatchlist> finish()
    {
        for (const auto &sanction : m_sanctions) {
            const auto found = m_place.constFind(sanction.entity);
            if (found == m_place.cend())
                continue;
            auto &entry = m_list.entries[*found];
            if (!sanction.reason.isEmpty() && !entry.reason.contains(sanction.reason) && entry.reason.size() < longestText)
                entry.reason += (entry.reason.isEmpty() ? QString() : QStringLiteral("; ")) + sanction.reason;
            if (entry.listedOn.isEmpty())
                entry.listedOn = sanction.date;
            if (entry.url.isEmpty())
                entry.url = sanction.url;
        }
        m_list.format = QStringLiteral("ftm");
        if (m_list.entries.empty())
            return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("no company, organisation or person in the list"));
        return std::move(m_list);
    }

private:
    struct Sanction
    {
        QString entity;
        QString reason;
        QString date;
        QString url;
    };

    void takeSanction(const QJsonObject &properties)
    {
        Sanction sanction;
        sanction.reason = (values(properties, "program") + values(properties, "authority") + values(properties, "reason")).join(QStringLiteral(", ")).left(longestText);
        sanction.date = (values(properties, "listingDate") + values(properties, "startDate")).value(0).left(100);
        sanction.url = values(properties, "sourceUrl").value(0).left(2000);
        for (const auto &entity : values(properties, "entity")) {
            sanction.entity = entity;
            m_sanctions.push_back(sanction);
        }
    }

    ReadWatchlist m_list;
    QHash<QString, std::size_t> m_place;
    std::vector<Sanction> m_sanctions;
};

core::Failure tooMany()
{
    return core::fail(core::ErrorCode::TooLarge, {}, QStringLiteral("over %1 entries").arg(mostWatchlistEntries));
}

} // namespace

core::Result<ReadWatchlist> readFtmList(const QByteArray &bytes)
{
    Reading reading;
    QJsonParseError fault;
    const auto whole = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error == QJsonParseError::NoError) {
        auto array = whole.array();
        if (whole.isObject()) // one entity, or {"entities": […]} / {"results": […]}
            array = whole.object().contains(QLatin1String("schema")) ? QJsonArray{whole.object()}
                    : whole.object().contains(QLatin1String("entities")) ? whole.object().value(QLatin1String("entities")).toArray()
                                                                         : whole.object().value(QLatin1String("results")).toArray();
        for (const auto &value : array) {
            if (reading.isFull())
                return tooMany();
            reading.take(value.toObject());
        }
        return reading.finish();
    }
    qsizetype line = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        auto end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        ++line;
        const auto row = bytes.mid(begin, end - begin).trimmed();
        begin = end + 1;
        if (row.isEmpty())
            continue;
        const auto document = QJsonDocument::fromJson(row, &fault);
        if (fault.error != QJsonParseError::NoError || !document.isObject())
            return core::fail(core::ErrorCode::Corrupt, QStringLiteral("line %1").arg(line), fault.errorString());
        if (reading.isFull())
            return tooMany();
        reading.take(document.object());
    }
    return reading.finish();
}

} // namespace tendertrail::tagging
