// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "streetaddresses.h"

#include "core/fold.h"
#include "names.h"
#include "senses.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestRun = 28;  // Han before the street's kind
constexpr qsizetype longestRoad = 7;  // a street's name without its kind

struct Kind
{
    QStringView chinese;
    QStringView english; ///< behind the name; empty: goes without saying
};

// Longer ones first.
constexpr std::array<Kind, 21> areaKinds{{{u"经济技术开发区", u"Economic and Technological Development Zone"}, {u"高新技术产业开发区", u"High-tech Industrial Development Zone"},
                                          {u"经济开发区", u"Economic Development Zone"}, {u"自治区", u"Autonomous Region"}, {u"自治州", u"Autonomous Prefecture"},
                                          {u"自治县", u"Autonomous County"}, {u"示范区", u"Demonstration Zone"}, {u"开发区", u"Development Zone"},
                                          {u"高新区", u"High-tech Zone"}, {u"经开区", u"Economic Development Zone"}, {u"新区", u"New Area"},
                                          {u"街道", u"Subdistrict"}, {u"社区", u"Community"}, {u"省", u"Province"}, {u"市", u""}, {u"区", u"District"},
                                          {u"县", u"County"}, {u"旗", u"Banner"}, {u"镇", u"Town"}, {u"乡", u"Township"}, {u"村", u"Village"}}};
constexpr std::array<Kind, 7> parkKinds{{{u"科技园", u"Science and Technology Park"}, {u"软件园", u"Software Park"}, {u"产业园", u"Industrial Park"}, {u"工业园", u"Industrial Park"},
                                         {u"创业园", u"Innovation Park"}, {u"大学城", u"University Town"}, {u"园区", u"Park"}}};
constexpr std::array<Kind, 16> buildingKinds{{{u"科技园", u"Science and Technology Park"}, {u"软件园", u"Software Park"}, {u"产业园", u"Industrial Park"}, {u"大酒店", u"Hotel"},
                                              {u"写字楼", u"Office Building"}, {u"办公楼", u"Office Building"}, {u"综合楼", u"Complex Building"}, {u"商务楼", u"Business Building"},
                                              {u"大厦", u"Building"}, {u"大楼", u"Building"}, {u"广场", u"Plaza"}, {u"中心", u"Center"}, {u"酒店", u"Hotel"}, {u"宾馆", u"Hotel"},
                                              {u"公寓", u"Apartments"}, {u"小区", u"Residential Community"}}};
const QString numerals = QStringLiteral("一二三四五六七八九十");

const QHash<QChar, QString> &directions()
{
    static const QHash<QChar, QString> names{{u'东', QStringLiteral("East")}, {u'西', QStringLiteral("West")}, {u'南', QStringLiteral("South")},
                                             {u'北', QStringLiteral("North")}, {u'中', QStringLiteral("Middle")}};
    return names;
}

int numeral(QStringView text)
{
    bool digits = false;
    const int plain = text.toInt(&digits);
    if (digits)
        return plain;
    int tens = 0;
    int ones = 0;
    for (const QChar unit : text) {
        const int value = int(numerals.indexOf(unit)) + 1;
        if (value == 10) {
            tens = std::max(ones, 1);
            ones = 0;
        } else {
            ones = value;
        }
    }
    return 10 * tens + ones;
}

QString ordinal(int number)
{
    const int last = number % 10;
    const bool teen = number % 100 / 10 == 1;
    return QString::number(number) + (teen ? QStringLiteral("th") : last == 1 ? QStringLiteral("st") : last == 2 ? QStringLiteral("nd") : last == 3 ? QStringLiteral("rd") : QStringLiteral("th"));
}

class AddressFinder
{
public:
    AddressFinder(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<StreetAddress> find() const
    {
        static const QRegularExpression street(QStringLiteral(
            "(大道|大街|路|街|巷|道)(?:([东南西北中])段)?\\s*(?:(\\d{1,5})\\s*弄\\s*)?(\\d{1,5}(?:[-—]\\d{1,5})?)\\s*号(?!线|机|车|文|令|公告|包|标)"));
        std::vector<StreetAddress> found;
        qsizetype free = 0;
        for (auto it = street.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (match.capturedStart() < free)
                continue;
            if (auto address = at(match, free)) {
                free = address->range.end;
                found.push_back(std::move(*address));
            }
        }
        return found;
    }

private:
    std::optional<StreetAddress> at(const QRegularExpressionMatch &match, qsizetype free) const
    {
        const qsizetype kindBegin = match.capturedStart(1);
        qsizetype begin = kindBegin;
        while (begin > free && kindBegin - begin < longestRun && core::isHan(m_key[begin - 1].unicode()))
            --begin;
        const bool bordered = begin == 0 || !core::isHan(m_key[begin - 1].unicode());
        const auto start = placeBegin(begin, kindBegin);
        if (!start && !bordered)
            return std::nullopt;
        qsizetype position = start.value_or(begin);
        const qsizetype first = position;
        QStringList parts; // the largest first
        while (const auto area = areaAt(position, kindBegin)) {
            parts << area->english;
            position += area->length;
        }
        const QString name = m_key.mid(position, kindBegin - position);
        static const QStringList others{QStringLiteral("线"), QStringLiteral("链"), QStringLiteral("电"), QStringLiteral("管"), QStringLiteral("道"), QStringLiteral("公"), QStringLiteral("铁"),
                                        QStringLiteral("回"), QStringLiteral("气"), QStringLiteral("水"), QStringLiteral("通"), QStringLiteral("支"), QStringLiteral("网")};
        if (name.isEmpty() || name.size() > longestRoad || (parts.isEmpty() && (name.size() < 2 || others.contains(name.last(1)) || numerals.contains(name.back()))))
            return std::nullopt;
        if (match.captured(1) == u"道" && parts.isEmpty())
            return std::nullopt;
        QString road = roadName(name, match.captured(1));
        const QString section = match.captured(2);
        if (!section.isEmpty())
            road = directions().value(section[0]) + QStringLiteral(" Section, ") + road;
        QString number = QStringLiteral("No. ") + match.captured(4).replace(u'—', u'-');
        number += match.captured(3).isEmpty() ? u' ' + road : QStringLiteral(", Lane ") + match.captured(3) + QStringLiteral(", ") + road;
        parts << number;
        qsizetype end = match.capturedEnd();
        while (const auto inner = innerAt(end)) {
            parts << inner->english;
            end += inner->length;
        }
        std::reverse(parts.begin(), parts.end());
        return StreetAddress{{first, end}, parts.join(QStringLiteral(", "))};
    }

    struct Found
    {
        QString english;
        qsizetype length = 0;
    };

    // The dictionary's pinyin where it has the word: 解 is a surname xiè, 解放 is jiěfàng.
    QString reading(const QString &name) const
    {
        const LexiconWord *word = m_lexicon.find(name);
        if (word) {
            if (const GlossaryEntry *entry = m_lexicon.glossary(*word); entry && entry->wordClass == WordClass::Proper)
                return entry->english;
        }
        return word && word->dictionary >= 0 ? joinedPinyin(m_lexicon.reading(*word, 0).pinyin) : pinyinWord(name);
    }

    // The longest place of the dictionary or of ours that begins there.
    qsizetype placeAt(qsizetype at, qsizetype end) const
    {
        qsizetype length = 0;
        m_lexicon.eachPrefix(QStringView(m_key).sliced(at, end - at), [&](const LexiconWord &word) {
            const GlossaryEntry *entry = m_lexicon.glossary(word);
            const bool ours = entry && entry->wordClass == WordClass::Proper;
            if (word.key.size() > 1 && (ours || (!entry && word.dictionary >= 0 && (word.tag == 'N' || word.tag == 0) && !m_lexicon.place(word).isEmpty())))
                length = word.key.size();
        });
        return length;
    }

    // Where the first place with its kind stands: 开标地点设在|南京市鼓楼区…
    std::optional<qsizetype> placeBegin(qsizetype begin, qsizetype end) const
    {
        for (qsizetype at = begin; at < end; ++at) {
            const qsizetype length = placeAt(at, end);
            if (length == 0)
                continue;
            const QChar last = m_key[at + length - 1];
            const QChar next = at + length < end ? m_key[at + length] : QChar();
            static const QString kinds = QStringLiteral("省市区县旗州");
            if (at == begin || kinds.contains(next) || (length > 2 && kinds.contains(last)))
                return at;
        }
        return std::nullopt;
    }

    std::optional<Found> areaAt(qsizetype at, qsizetype end) const
    {
        const QStringView rest = QStringView(m_key).sliced(at, end - at);
        const auto kindAt = [&](const auto &kinds, qsizetype from) -> const Kind * {
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &one) { return rest.sliced(from).startsWith(one.chinese); });
            return kind == kinds.end() || from + kind->chinese.size() >= rest.size() ? nullptr : &*kind;
        };
        const auto rendered = [&](qsizetype length, const Kind &kind) {
            QString name = reading(rest.first(length).toString());
            if (!kind.english.isEmpty() && !name.endsWith(kind.english))
                name += u' ' + kind.english.toString();
            return Found{name, length + kind.chinese.size()};
        };
        if (const qsizetype known = placeAt(at, end); known > 0 && known < rest.size()) {
            if (const Kind *kind = kindAt(areaKinds, known))
                return rendered(known, *kind);
            for (const Kind &kind : areaKinds) {
                if (known > kind.chinese.size() + 1 && rest.first(known).endsWith(kind.chinese))
                    return rendered(known - kind.chinese.size(), kind);
            }
            // 广东广州天河…: a province or a city without its kind, when more places follow
            const LexiconWord *word = m_lexicon.find(rest.first(known));
            if (areaAt(at + known, end) && word)
                return Found{reading(rest.first(known).toString()), known};
        }
        for (qsizetype length = 1; length < std::min<qsizetype>(7, rest.size()); ++length) {
            if (const Kind *kind = kindAt(areaKinds, length); kind && (length > 1 || kind->chinese.size() > 1))
                return rendered(length, *kind);
            if (const Kind *kind = kindAt(parkKinds, length); kind && length > 1)
                return rendered(length, *kind);
            if (const Kind *kind = kindAt(parkKinds, 0))
                return Found{kind->english.toString(), kind->chinese.size()};
        }
        if (const Kind *kind = kindAt(areaKinds, 0); kind && kind->chinese.size() > 2)
            return Found{kind->english.toString(), kind->chinese.size()};
        return std::nullopt;
    }

    // 中山北|路: Zhongshan North Road; 科技二|路: Keji 2nd Road
    QString roadName(QString name, const QString &kind) const
    {
        static const QHash<QString, QString> kinds{{QStringLiteral("大道"), QStringLiteral("Avenue")}, {QStringLiteral("大街"), QStringLiteral("Street")}, {QStringLiteral("路"), QStringLiteral("Road")},
                                                   {QStringLiteral("街"), QStringLiteral("Street")},   {QStringLiteral("巷"), QStringLiteral("Lane")},     {QStringLiteral("道"), QStringLiteral("Road")}};
        QString behind = kinds.value(kind);
        qsizetype count = 0;
        while (count < name.size() && numerals.contains(name[name.size() - 1 - count]))
            ++count;
        if (count > 0 && name.size() - count >= 2) {
            behind.prepend(ordinal(numeral(QStringView(name).last(count))) + u' ');
            name.chop(count);
        }
        if (name.size() > 2 && directions().contains(name.back())) {
            behind.prepend(directions().value(name.back()) + u' ');
            name.chop(1);
        }
        return reading(name) + u' ' + behind;
    }

    // What stands behind the number: a building, a block, a floor, a room.
    std::optional<Found> innerAt(qsizetype at) const
    {
        static const QRegularExpression pattern(QStringLiteral(
            "\\G\\s*(?:(?<block>[A-Za-z]|\\d{1,3})\\s*(?<blockKind>座|栋|幢|号楼|#楼)|(?<unit>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*单元|第?(?<floor>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[层楼](?![道梯宇])"
            "|(?<room>[A-Za-z]?\\d{2,5}(?:-\\d{1,4})?)\\s*(?:室|房间|房)|(?<door>\\d{1,4})\\s*号(?!楼)|(?<hall>会议室|开标室|评标室|报告厅|办公室)|(?<building>[\\x{4E00}-\\x{9FFF}A-Za-z]{0,12}?(?:科技园|软件园|产业园|大酒店|写字楼|办公楼|综合楼|商务楼|大厦|大楼|广场|中心(?!线)|酒店|宾馆|公寓|小区)))"));
        const auto match = pattern.match(m_key, at);
        if (!match.hasMatch())
            return std::nullopt;
        QString english;
        if (const QString block = match.captured(QStringLiteral("block")); !block.isEmpty())
            english = (match.captured(QStringLiteral("blockKind")) == u"座" ? QStringLiteral("Block ") : QStringLiteral("Building ")) + block.toUpper();
        else if (const QString unit = match.captured(QStringLiteral("unit")); !unit.isEmpty())
            english = QStringLiteral("Unit ") + QString::number(numeral(unit));
        else if (const QString floor = match.captured(QStringLiteral("floor")); !floor.isEmpty())
            english = ordinal(numeral(floor)) + QStringLiteral(" floor");
        else if (const QString room = match.captured(QStringLiteral("room")); !room.isEmpty())
            english = QStringLiteral("Room ") + room;
        else if (const QString door = match.captured(QStringLiteral("door")); !door.isEmpty())
            english = QStringLiteral("No. ") + door;
        else if (const QString hall = match.captured(QStringLiteral("hall")); !hall.isEmpty())
            english = hall == u"会议室" ? QStringLiteral("meeting room") : hall == u"开标室" ? QStringLiteral("bid opening room") : hall == u"评标室" ? QStringLiteral("bid evaluation room")
                : hall == u"报告厅" ? QStringLiteral("lecture hall") : QStringLiteral("office");
        else
            english = buildingName(match.captured(QStringLiteral("building")));
        return Found{english, match.capturedLength()};
    }

    QString buildingName(const QString &text) const
    {
        for (const Kind &kind : buildingKinds) {
            if (text == kind.chinese)
                return kind.english.toString();
            if (text.endsWith(kind.chinese))
                return organisationName(m_lexicon, text.chopped(kind.chinese.size())) + u' ' + kind.english.toString();
        }
        return organisationName(m_lexicon, text);
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
};

} // namespace

std::vector<StreetAddress> streetAddresses(const Lexicon &lexicon, const QString &key)
{
    return key.contains(u'号') ? AddressFinder(lexicon, key).find() : std::vector<StreetAddress>();
}

} // namespace tendertrail::translate
