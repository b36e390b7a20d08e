// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "streetaddresses.h"

#include "core/fold.h"
#include "names.h"
#include "numberwords.h"
#include "senses.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestRun = 28;  // Han before the street's kind
constexpr qsizetype longestRoad = 7;  // a street's name without its kind

const QString numerals = QStringLiteral("一二三四五六七八九十");

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

class AddressFinder
{
public:
    AddressFinder(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_kinds(lexicon.placeKinds()), m_key(key) {}

    std::vector<StreetAddress> find() const
    {
        std::vector<StreetAddress> found = labelled();
        qsizetype free = found.empty() ? 0 : found.back().range.end;
        for (auto it = m_kinds.street().globalMatch(m_key); it.hasNext();) {
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
    struct Found
    {
        QString english;
        qsizetype length = 0;
    };

    // Behind 地址： an address needs no number, but all of it must be understood.
    std::vector<StreetAddress> labelled() const
    {
        std::vector<StreetAddress> found;
        static const QRegularExpression label(QStringLiteral("(?:地\\s*址|地点|住所|所在地|场所|区划(?:名称)?|区域|地区|地域)(?:\\([^()]{0,12}\\))?\\s*:\\s*"));
        static const QRegularExpression border(QStringLiteral("[,;。()]|(?<!\\d)\\s(?!\\d)|$"));
        for (auto it = label.globalMatch(m_key); it.hasNext();) {
            const qsizetype begin = it.next().capturedEnd();
            constexpr qsizetype longest = 80;
            const qsizetype end = begin + m_key.mid(begin, longest).indexOf(border);
            if (end - begin > 4 && end - begin < longest) {
                if (auto address = whole(begin, end))
                    found.push_back(std::move(*address));
            }
        }
        return found;
    }

    std::optional<StreetAddress> whole(qsizetype begin, qsizetype end) const
    {
        qsizetype position = begin;
        QStringList parts;
        while (const auto area = areaAt(position, end, true)) {
            if (leavesRoadBare(position + area->length, end))
                break;
            parts << area->english;
            position += area->length;
        }
        if (parts.isEmpty())
            return std::nullopt;
        auto road = roadAt(position, end);
        if (!road)
            road = numberedPlace(position, end);
        if (!road && position < end)
            return std::nullopt;
        if (road) {
            parts << road->english;
            position += road->length;
        }
        while (position < end) {
            auto inner = innerAt(position);
            if (!inner || position + inner->length > end || inner->length == 0)
                inner = unknownBuilding(position, end);
            if (!inner)
                return std::nullopt;
            parts << inner->english;
            position += inner->length;
        }
        if (parts.size() < 2)
            return std::nullopt;
        std::reverse(parts.begin(), parts.end());
        return StreetAddress{{begin, end}, parts.join(QStringLiteral(", "))};
    }

    // 道家园1号: a place with a number that has no street.
    std::optional<Found> numberedPlace(qsizetype at, qsizetype end) const
    {
        static const QRegularExpression numbered(QStringLiteral("\\G([\\x{4E00}-\\x{9FFF}]{2,6}?)([甲乙丙丁]?\\d{1,5}(?:-\\d{1,5})?)号(?!楼)(?:院内|院(?![系校区部所务]))?"));
        const auto match = numbered.match(m_key, at);
        static const QRegularExpression street(QStringLiteral("[路街道巷]$"));
        if (!match.hasMatch() || match.capturedEnd() > end || match.captured(1).contains(street))
            return std::nullopt;
        return Found{numberOf(match.captured(2)) + u' ' + reading(match.captured(1)), match.capturedLength()};
    }

    // 甲18号: No. A18
    static QString numberOf(QString written)
    {
        if (const qsizetype letter = QStringView(u"甲乙丙丁").indexOf(written.front()); letter >= 0)
            written[0] = QChar(u'A' + ushort(letter));
        return QStringLiteral("No. ") + written.replace(u'—', u'-');
    }

    // 中关村|南大街: what would be left of the road is its direction, so the place is the road's name.
    bool leavesRoadBare(qsizetype from, qsizetype end) const
    {
        const QStringView rest = QStringView(m_key).sliced(from, end - from);
        const bool direction = !rest.isEmpty() && !m_kinds.english(PlaceKinds::Role::Direction, rest.first(1)).isEmpty();
        const QStringView kind = direction ? rest.sliced(1) : rest;
        const auto &roads = m_kinds.of(PlaceKinds::Role::Road);
        return std::any_of(roads.begin(), roads.end(), [&](const PlaceKind &one) { return kind.startsWith(one.chinese); });
    }

    // A road, with its number if it has one; or where two roads meet.
    std::optional<Found> roadAt(qsizetype at, qsizetype end) const
    {
        const auto first = bareRoad(at, end);
        if (!first)
            return std::nullopt;
        static const QRegularExpression joined(QStringLiteral("\\G(?:与|和|、|/)"));
        static const QRegularExpression meeting(QStringLiteral("\\G(?:交叉口|交汇处|交口|交界处|交叉处|交会处|交汇口|路口|十字路口|十字|交汇)(?:的?向?(?<side>东南|东北|西南|西北|东|西|南|北)(?<corner>角|侧|面|边)?"
                                                              "(?<metres>\\d{1,4})?(?:米(?:处|远)?)?)?(?:路(?<of>[东西南北])(?:侧)?)?"));
        qsizetype position = at + first->length;
        if (const auto sign = joined.match(m_key, position); sign.hasMatch()) {
            const auto second = bareRoad(sign.capturedEnd(), end);
            const auto place = second ? meeting.match(m_key, sign.capturedEnd() + second->length) : QRegularExpressionMatch();
            if (!place.hasMatch())
                return std::nullopt;
            QString english = QStringLiteral("the intersection of %1 and %2").arg(first->english, second->english);
            static const QHash<QString, QString> &sides = wordTable<"addresses.sides">();
            const QString side = sides.value(place.captured(QStringLiteral("side")));
            if (const QString metres = place.captured(QStringLiteral("metres")); !metres.isEmpty())
                english = QStringLiteral("%1 metres %2 of ").arg(metres, side) + english;
            else if (!side.isEmpty())
                english = side + (place.captured(QStringLiteral("corner")) == u"角" ? QStringLiteral(" corner of ") : QStringLiteral(" of ")) + english;
            if (const QString of = sides.value(place.captured(QStringLiteral("of"))); !of.isEmpty())
                english += QStringLiteral(" (%1 side)").arg(of);
            return Found{english, place.capturedEnd() - at};
        }
        static const QRegularExpression beside(QStringLiteral("\\G(?:以(东|西|南|北)|(东|西|南|北)侧)"));
        if (const auto match = beside.match(m_key, position); match.hasMatch()) {
            static const QHash<QString, QString> sides{{QStringLiteral("东"), QStringLiteral("east")}, {QStringLiteral("西"), QStringLiteral("west")}, {QStringLiteral("南"), QStringLiteral("south")}, {QStringLiteral("北"), QStringLiteral("north")}};
            return Found{sides.value(match.captured(1) + match.captured(2)) + QStringLiteral(" of ") + first->english, match.capturedEnd() - at};
        }
        static const QRegularExpression number(QStringLiteral("\\G\\s*(?:(\\d{1,5})弄)?([甲乙丙丁]?\\d{1,5}(?:[-—]\\d{1,5})?)\\s*号(?!楼)(?:院内|院(?![系校区部所务]))?"));
        if (const auto match = number.match(m_key, position); match.hasMatch()) {
            const QString lane = match.captured(1).isEmpty() ? QString() : QStringLiteral(", Lane %1,").arg(match.captured(1));
            return Found{numberOf(match.captured(2)) + lane + u' ' + first->english, match.capturedEnd() - at};
        }
        return first;
    }
    std::optional<Found> bareRoad(qsizetype at, qsizetype end) const
    {
        for (qsizetype length = 1; length <= longestRoad && at + length < end && core::isHan(m_key[at + length - 1].unicode()); ++length) {
            const QStringView rest = QStringView(m_key).sliced(at + length, end - at - length);
            for (const PlaceKind &kind : m_kinds.of(PlaceKinds::Role::Road)) {
                if (!rest.startsWith(kind.chinese) || kind.chinese == u"道" || (length == 1 && kind.chinese.size() == 1))
                    continue;
                const QString name = m_key.mid(at, length);
                QString english = roadName(name, kind.chinese);
                qsizetype whole = length + kind.chinese.size();
                // 天府大道|北段, 中山路|段: a section
                const QStringView behind = QStringView(m_key).sliced(at + whole, end - at - whole);
                if (const QString section = behind.size() > 1 && behind[1] == u'段' ? sectionName(behind.first(1)) : QString(); !section.isEmpty()) {
                    english = section + english;
                    whole += 2;
                }
                return Found{english, whole};
            }
        }
        return std::nullopt;
    }

    // 北段: "North Section, "; 四段: "Section 4, "
    QString sectionName(QStringView section) const
    {
        if (const QString direction = m_kinds.english(PlaceKinds::Role::Direction, section); !direction.isEmpty())
            return direction + QStringLiteral(" Section, ");
        return numerals.contains(section[0]) ? QStringLiteral("Section %1, ").arg(numeral(section)) : QString();
    }

    // 富雅国际|A座, 合众广场|1902: no kind says that it is a building, but nothing else can stand there. A room may lack its sign.
    std::optional<Found> unknownBuilding(qsizetype at, qsizetype end) const
    {
        static const QRegularExpression room(QStringLiteral("\\G(?:[A-Za-z]?\\d{2,5}(?:-\\d{1,4})?|\\d(?:-\\d{1,5}){1,2})"));
        if (const auto match = room.match(m_key, at); match.hasMatch() && match.capturedEnd() == end)
            return Found{QStringLiteral("Room ") + match.captured(), match.capturedLength()};
        constexpr qsizetype longest = 14;
        qsizetype length = 0;
        while (at + length < end && length < longest && core::isHan(m_key[at + length].unicode()) && !QStringView(u"一二三四五六七八九十第").contains(m_key[at + length]))
            ++length;
        if (length < 2)
            return std::nullopt;
        return Found{organisationName(m_lexicon, m_key.mid(at, length)), length};
    }

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
            if (leavesRoadBare(position + area->length, match.capturedEnd(1)))
                break;
            parts << area->english;
            position += area->length;
        }
        const QString name = m_key.mid(position, kindBegin - position);
        static const QStringList &others = wordList<"addresses.no-street">();
        if (name.isEmpty() || name.size() > longestRoad || (parts.isEmpty() && (name.size() < 2 || others.contains(name.last(1)) || numerals.contains(name.back()))))
            return std::nullopt;
        if (match.captured(1) == u"道" && parts.isEmpty())
            return std::nullopt;
        QString road = roadName(name, match.captured(1));
        const QString section = match.captured(2);
        if (!section.isEmpty())
            road = sectionName(section) + road;
        QString number = numberOf(match.captured(4));
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

    // The dictionary's pinyin where it has the word: 解 is a surname xiè, 解放 is jiěfàng.
    QString reading(const QString &name) const
    {
        const LexiconWord *word = m_lexicon.find(name);
        if (word) {
            if (const GlossaryEntry *entry = m_lexicon.glossary(*word); entry && entry->wordClass == WordClass::Proper)
                return isLandscape(name, entry->english) ? pinyinWord(name) : entry->english; // 长江路: Changjiang Road
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

    // An area ends before the street's kind; "last": it may also end the address.
    std::optional<Found> areaAt(qsizetype at, qsizetype end, bool last = false) const
    {
        const QStringView rest = QStringView(m_key).sliced(at, end - at);
        const auto kindAt = [&](const auto &kinds, qsizetype from) -> const PlaceKind * {
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const PlaceKind &one) { return rest.sliced(from).startsWith(one.chinese); });
            return kind == kinds.end() || from + kind->chinese.size() + (last ? 0 : 1) > rest.size() ? nullptr : &*kind;
        };
        const auto rendered = [&](qsizetype length, const PlaceKind &kind) {
            const bool city = length > 2 && rest[length - 1] == u'市' && kind.chinese.size() > 2; // 潍坊市|高新区
            const bool within = length > 2 && (rest[length - 1] == u'区' || rest[length - 1] == u'县') && kind.chinese.size() > 2;
            QString name = reading(rest.first(city || within ? length - 1 : length).toString());
            if (within)
                name += rest[length - 1] == u'区' ? QStringLiteral(" District") : QStringLiteral(" County");
            if (!kind.english.isEmpty() && !name.endsWith(kind.english))
                name += u' ' + kind.english;
            return Found{name, length + kind.chinese.size()};
        };
        if (const qsizetype known = placeAt(at, end); known > 0 && (last || known < rest.size())) {
            if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Area), known))
                return rendered(known, *kind);
            // 新疆维吾尔自治区 has English of its own.
            if (const LexiconWord *whole = m_lexicon.find(rest.first(known)); whole && known > 4) {
                if (const GlossaryEntry *entry = m_lexicon.glossary(*whole); entry && entry->wordClass == WordClass::Proper)
                    return Found{entry->english, known};
            }
            for (const PlaceKind &kind : m_kinds.of(PlaceKinds::Role::Area)) {
                if (known > kind.chinese.size() + 1 && rest.first(known).endsWith(kind.chinese))
                    return rendered(known - kind.chinese.size(), kind);
            }
            // 广东广州天河…: a province or a city without its kind, when more places follow
            const LexiconWord *word = m_lexicon.find(rest.first(known));
            if (areaAt(at + known, end, last) && word)
                return Found{reading(rest.first(known).toString()), known};
        }
        // 某县: the document leaves the name out.
        if (rest.size() > 1 && rest[0] == u'某') {
            const qsizetype length = rest[1] == u'某' ? 2 : 1;
            const PlaceKind *kind = length < rest.size() ? kindAt(m_kinds.of(PlaceKinds::Role::Area), length) : nullptr;
            if (kind)
                return Found{QStringLiteral("a certain ") + (kind->english.isEmpty() ? QStringLiteral("city") : kind->english.toLower()), length + kind->chinese.size()};
        }
        // 经济开发区 of a place named before: it has no name of its own.
        if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Area), 0); kind && (kind->chinese.size() > 3 || kind->chinese == u"高新区" || kind->chinese == u"经开区"))
            return Found{kind->english, kind->chinese.size()};
        for (qsizetype length = 1; length < std::min<qsizetype>(7, rest.size()) && !rest[length - 1].isDigit(); ++length) {
            if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Area), length); kind && (length > 1 || kind->chinese.size() > 1))
                return rendered(length, *kind);
            if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Park), length); kind && length > 1)
                return rendered(length, *kind);
            if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Park), 0))
                return Found{kind->english, kind->chinese.size()};
        }
        if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Area), 0); kind && kind->chinese.size() > 2)
            return Found{kind->english, kind->chinese.size()};
        return std::nullopt;
    }

    // 中山北|路: Zhongshan North Road; 科技二|路: Keji 2nd Road
    QString roadName(QString name, const QString &kind) const
    {
        QString behind = m_kinds.english(PlaceKinds::Role::Road, kind);
        qsizetype count = 0;
        while (count < name.size() && numerals.contains(name[name.size() - 1 - count]))
            ++count;
        if (count > 0 && name.size() - count >= 2) {
            behind.prepend(ordinal(numeral(QStringView(name).last(count))) + u' ');
            name.chop(count);
        }
        if (const QString direction = m_kinds.english(PlaceKinds::Role::Direction, QStringView(name).last(1)); name.size() > 2 && !direction.isEmpty()) {
            behind.prepend(direction + u' ');
            name.chop(1);
        }
        return reading(name) + u' ' + behind;
    }

    // What stands behind the number: a building, a block, a floor, a room.
    std::optional<Found> innerAt(qsizetype at) const
    {
        const auto match = m_kinds.inside().match(m_key, at);
        if (!match.hasMatch())
            return std::nullopt;
        QString english;
        if (const QString block = match.captured(QStringLiteral("block")); !block.isEmpty())
            english = blockName(match.captured(QStringLiteral("blockKind"))) + (numerals.contains(block[0]) ? QString::number(numeral(block)) : block.toUpper());
        else if (const QString unit = match.captured(QStringLiteral("unit")); !unit.isEmpty())
            english = QStringLiteral("Unit ") + QString::number(numeral(unit));
        else if (const QString floor = match.captured(QStringLiteral("floor")); !floor.isEmpty())
            english = ordinal(numeral(floor)) + QStringLiteral(" floor");
        else if (const QString room = match.captured(QStringLiteral("room")); !room.isEmpty())
            english = QStringLiteral("Room ") + room;
        else if (const QString door = match.captured(QStringLiteral("door")); !door.isEmpty())
            english = QStringLiteral("No. ") + door;
        else if (const QString hall = match.captured(QStringLiteral("hall")); !hall.isEmpty())
            english = m_kinds.english(PlaceKinds::Role::Hall, hall);
        else
            english = buildingName(match.captured(QStringLiteral("building")));
        return Found{english, match.capturedLength()};
    }

    static QString blockName(const QString &kind)
    {
        return kind == u"座" ? QStringLiteral("Block ") : kind == u"区" ? QStringLiteral("Zone ") : kind == u"号馆" ? QStringLiteral("Hall ") : QStringLiteral("Building ");
    }

    QString buildingName(const QString &text) const
    {
        for (const PlaceKind &kind : m_kinds.of(PlaceKinds::Role::Building)) {
            if (text == kind.chinese)
                return kind.english;
            if (text.endsWith(kind.chinese))
                return organisationName(m_lexicon, text.chopped(kind.chinese.size())) + u' ' + kind.english;
        }
        return organisationName(m_lexicon, text);
    }

    const Lexicon &m_lexicon;
    const PlaceKinds &m_kinds;
    const QString &m_key;
};

} // namespace

std::vector<StreetAddress> streetAddresses(const Lexicon &lexicon, const QString &key)
{
    return key.contains(u'号') || key.contains(u':') ? AddressFinder(lexicon, key).find() : std::vector<StreetAddress>();
}

} // namespace tendertrail::translate
