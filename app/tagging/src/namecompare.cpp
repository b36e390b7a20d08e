// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namecompare.h"

#include "tagging/creditcode.h"

#include "core/hanscript.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr std::size_t mostNames = 24;
constexpr qsizetype shortestOcrName = 6;      // of shorter ones too many differ by one stroke and are two
constexpr qsizetype shortestDroppedName = 9;
constexpr qsizetype longestPlace = 4;
constexpr double likeName = 0.5;              // by pairs of characters, where a number or address is shared

struct Finding
{
    double score = 0;
    MatchReason reason;
    QStringList cautions;
};

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const auto unit : phone) {
        if (unit.isDigit())
            digits.append(unit);
    }
    return digits;
}

/// Splits 深圳市云达科技 into city and rest; 市 and 省 after the place go with it.
void splitCity(PreparedName &name, const NameForms &forms)
{
    for (auto length = longestPlace; length >= 2; --length) {
        const auto place = name.core.left(length);
        if (name.core.size() <= length || !forms.places.contains(place))
            continue;
        auto rest = length;
        if (name.core.at(rest) == u'市' || name.core.at(rest) == u'省')
            ++rest;
        if (name.core.size() - rest < 2)
            return;
        name.city = place;
        name.core = place + name.core.mid(rest);
        if (name.core.size() - length >= 4)
            name.cityless = name.core.mid(length);
        return;
    }
}

/// Where two names of one length differ: "一/二".
QString difference(const QString &one, const QString &other)
{
    QString left;
    QString right;
    for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (one.at(i) != other.at(i)) {
            left.append(one.at(i));
            right.append(other.at(i));
        }
    }
    return left + u'/' + right;
}

/// True where the longer is the shorter with one character put in.
bool oneDropped(const QString &one, const QString &other)
{
    const auto &shorter = one.size() < other.size() ? one : other;
    const auto &longer = one.size() < other.size() ? other : one;
    if (longer.size() != shorter.size() + 1)
        return false;
    qsizetype at = 0;
    while (at < shorter.size() && shorter.at(at) == longer.at(at))
        ++at;
    // A number or direction that is left out makes another institution.
    static const auto telling = QStringLiteral("0123456789一二三四五六七八九十东西南北上下左右大小新老总分副");
    return !telling.contains(longer.at(at)) && QStringView(shorter).mid(at) == QStringView(longer).mid(at + 1);
}

std::optional<Finding> chineseFinding(const PreparedName &one, const PreparedName &other, bool recognised)
{
    const auto &left = one.parts;
    const auto &right = other.parts;
    if (left.full == right.full) {
        const bool traditional = core::toSimplified(one.written) != one.written || core::toSimplified(other.written) != other.written;
        if (traditional && one.written != other.written)
            return Finding{0.98, {QStringLiteral("traditional"), one.written + u'/' + other.written}, {}};
        return Finding{0.98, {QStringLiteral("same_name"), left.full}, {}};
    }
    if (left.branch != right.branch)
        return std::nullopt;
    const bool twoPlaces = !left.place.isEmpty() && !right.place.isEmpty() && left.place != right.place;
    if (twoPlaces)
        return std::nullopt;
    Finding finding;
    if (one.core == other.core && one.core.size() >= 2) {
        finding.score = 0.9;
        finding.reason = {QStringLiteral("same_core"), one.core};
    } else if (!one.city.isEmpty() != !other.city.isEmpty() && left.hasLegal && right.hasLegal
               && (one.cityless == other.core || other.cityless == one.core)) {
        finding.score = 0.72;
        finding.reason = {QStringLiteral("city_left_out"), one.city.isEmpty() ? other.city : one.city};
        // 云达（深圳） and 深圳云达 name one place in two ways.
        if ((one.city.isEmpty() ? left.place : right.place) == finding.reason.detail)
            finding = {0.9, {QStringLiteral("same_core"), one.city.isEmpty() ? one.core : other.core}, {}};
    } else if (one.lookalike == other.lookalike && left.full.size() >= shortestOcrName) {
        finding.score = 0.82;
        finding.reason = {QStringLiteral("ocr_distance"), difference(left.full, right.full)};
        return finding;
    } else if (recognised && std::min(left.full.size(), right.full.size()) >= shortestDroppedName && oneDropped(left.full, right.full)) {
        finding.score = 0.7;
        finding.reason = {QStringLiteral("ocr_distance"), left.full + u'/' + right.full};
        return finding;
    } else {
        return std::nullopt;
    }
    if (left.place.isEmpty() != right.place.isEmpty() && one.city != other.city) {
        finding.score -= 0.05;
    } else if (left.place != right.place) {
        finding.score -= 0.12;
        finding.cautions.append(QStringLiteral("place_differs"));
    }
    if (left.hasGroup != right.hasGroup) {
        finding.score -= 0.12;
        finding.cautions.append(QStringLiteral("group_differs"));
    }
    if (left.hasLegal != right.hasLegal) {
        finding.score -= one.core.size() >= 4 ? 0.1 : 0.2;
        finding.cautions.append(QStringLiteral("no_legal_form"));
    } else if (left.hasGroup == right.hasGroup && left.place == right.place && left.full.size() != right.full.size()) {
        finding.score -= 0.08;
        finding.cautions.append(QStringLiteral("legal_form_differs"));
    }
    return finding;
}

std::optional<Finding> latinFinding(const PreparedName &one, const PreparedName &other)
{
    const auto &left = one.parts;
    const auto &right = other.parts;
    if (left.latin.isEmpty() || left.core.size() < 3 || left.core != right.core)
        return std::nullopt;
    if (left.latin.size() == 1 && left.core.size() < 4)
        return std::nullopt;
    return Finding{left.full == right.full ? 0.97 : 0.88, {QStringLiteral("english_name"), left.latin.join(u' ')}, {}};
}

void sharedParticulars(const QStringList &left, const QStringList &right, const QString &kind, std::vector<Finding> &findings)
{
    for (const auto &one : left) {
        if (right.contains(one)) {
            findings.push_back({0.1, {kind, one}, {}});
            return;
        }
    }
}

void addName(PreparedNamed &result, const QString &written, const QString &kind, bool beside, const NameForms &forms)
{
    PreparedName ready;
    ready.written = written;
    ready.beside = beside;
    ready.parts = takenApart(written, forms);
    ready.core = ready.parts.core;
    if (ready.core.isEmpty() || result.names.size() >= mostNames)
        return;
    const bool repeated = std::any_of(result.names.begin(), result.names.end(), [&](const auto &other) { return other.parts.full == ready.parts.full && other.parts.place == ready.parts.place; });
    // A form that a machine made of the name says nothing new.
    if (repeated && (kind == QLatin1String("traditional") || kind == QLatin1String("simplified")))
        return;
    if (ready.parts.chinese) {
        splitCity(ready, forms);
        ready.lookalike = lookalikeKey(ready.parts.full, forms);
    }
    ready.official = !ready.parts.chinese;
    result.names.push_back(std::move(ready));
}

} // namespace

PreparedNamed prepared(const Named &named, const NameForms &forms, const KnownNames &known)
{
    PreparedNamed result;
    result.id = named.id;
    result.type = named.type;
    result.catalogueId = named.catalogueId;
    result.recognised = named.recognised;
    for (const auto &name : named.names) {
        if (name.kind == QLatin1String("credit_code")) {
            if (isCreditCode(name.name))
                result.codes.append(name.name);
            continue;
        }
        if (name.kind == QLatin1String("gist") || name.kind == QLatin1String("pinyin") || result.names.size() >= mostNames)
            continue;
        const auto writings = writingsOf(name.name, forms);
        for (const auto &writing : writings)
            addName(result, writing, name.kind, writings.size() > 1, forms);
    }
    // The catalogues know how some are called in English.
    std::vector<KnownNames::English> english;
    for (const auto &name : result.names) {
        for (auto &one : known.english(name.parts))
            english.push_back(std::move(one));
    }
    for (const auto &one : english) {
        PreparedName ready;
        ready.written = one.name;
        ready.parts = takenApart(one.name, forms);
        ready.core = ready.parts.core;
        ready.official = true;
        ready.row = one.row;
        const bool repeated = std::any_of(result.names.begin(), result.names.end(), [&](const auto &other) { return other.parts.full == ready.parts.full; });
        if (!repeated && !ready.core.isEmpty() && result.names.size() < mostNames)
            result.names.push_back(std::move(ready));
    }
    for (const auto &phone : named.phones) {
        if (const auto digits = digitsOf(phone); digits.size() >= 7)
            result.phones.append(digits);
    }
    for (const auto &address : named.addresses) {
        if (const auto key = takenApart(address, forms).full; key.size() >= 8)
            result.addresses.append(key);
    }
    return result;
}

double pairSimilarity(const QString &one, const QString &other)
{
    if (one.size() < 2 || other.size() < 2)
        return one == other ? 1 : 0;
    QHash<quint32, int> pairs;
    const auto pairAt = [](const QString &text, qsizetype at) { return quint32(text.at(at).unicode()) << 16 | text.at(at + 1).unicode(); };
    for (qsizetype i = 0; i + 1 < one.size(); ++i)
        ++pairs[pairAt(one, i)];
    int common = 0;
    for (qsizetype i = 0; i + 1 < other.size(); ++i) {
        auto found = pairs.find(pairAt(other, i));
        if (found != pairs.end() && *found > 0) {
            --*found;
            ++common;
        }
    }
    return 2.0 * common / double(one.size() + other.size() - 2);
}

std::optional<NameMatch> compared(const PreparedNamed &left, const PreparedNamed &right)
{
    if (left.type != right.type)
        return std::nullopt;
    if (!left.catalogueId.isEmpty() && !right.catalogueId.isEmpty() && left.catalogueId != right.catalogueId)
        return std::nullopt;
    std::vector<Finding> findings;
    for (const auto &code : left.codes) {
        if (right.codes.contains(code))
            findings.push_back({1, {QStringLiteral("same_code"), code}, {}});
    }
    if (findings.empty() && !left.codes.isEmpty() && !right.codes.isEmpty())
        return std::nullopt; // registered as two
    std::optional<Finding> best;
    double similarity = 0;
    for (const auto &one : left.names) {
        for (const auto &other : right.names) {
            const bool twoRows = one.row >= 0 && other.row >= 0 && one.row != other.row; // China Medical University, in two places
            if (one.parts.chinese != other.parts.chinese || twoRows)
                continue;
            auto finding = one.parts.chinese ? chineseFinding(one, other, left.recognised || right.recognised) : latinFinding(one, other);
            if (finding && (!best || finding->score > best->score))
                best = std::move(finding);
            similarity = std::max(similarity, pairSimilarity(one.core, other.core));
        }
    }
    if (best)
        findings.push_back(*best);
    std::vector<Finding> shared;
    sharedParticulars(left.phones, right.phones, QStringLiteral("same_phone"), shared);
    sharedParticulars(left.addresses, right.addresses, QStringLiteral("same_address"), shared);
    // Neighbours share a house and agencies lend their number: alone it says nothing, with a name that is much the same it does.
    if (findings.empty() && similarity < likeName)
        return std::nullopt;
    NameMatch match;
    match.left = left.id;
    match.right = right.id;
    for (const auto &finding : findings) {
        match.score = std::max(match.score, finding.score);
        match.reasons.push_back(finding.reason);
        match.cautions += finding.cautions;
    }
    if (findings.empty() && !shared.empty())
        match.score = 0.55;
    for (const auto &finding : shared) {
        match.score = std::min(1.0, match.score + finding.score);
        match.reasons.push_back(finding.reason);
    }
    if (match.score < suggestedFrom)
        return std::nullopt;
    return match;
}

} // namespace tendertrail::tagging
