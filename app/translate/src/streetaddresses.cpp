// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "streetaddresses.h"

#include "core/fold.h"
#include "names.h"
#include "senses.h"

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

QString ordinal(int number)
{
    const int last = number % 10;
    const bool teen = number % 100 / 10 == 1;
    return QString::number(number) + (teen ? QStringLiteral("th") : last == 1 ? QStringLiteral("st") : last == 2 ? QStringLiteral("nd") : last == 3 ? QStringLiteral("rd") : QStringLiteral("th"));
}

class AddressFinder
{
public:
    AddressFinder(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_kinds(lexicon.placeKinds()), m_key(key) {}

    std::vector<StreetAddress> find() const
    {
        std::vector<StreetAddress> found;
        qsizetype free = 0;
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
            road = m_kinds.english(PlaceKinds::Role::Direction, section) + QStringLiteral(" Section, ") + road;
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
        const auto kindAt = [&](const auto &kinds, qsizetype from) -> const PlaceKind * {
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const PlaceKind &one) { return rest.sliced(from).startsWith(one.chinese); });
            return kind == kinds.end() || from + kind->chinese.size() >= rest.size() ? nullptr : &*kind;
        };
        const auto rendered = [&](qsizetype length, const PlaceKind &kind) {
            QString name = reading(rest.first(length).toString());
            if (!kind.english.isEmpty() && !name.endsWith(kind.english))
                name += u' ' + kind.english;
            return Found{name, length + kind.chinese.size()};
        };
        if (const qsizetype known = placeAt(at, end); known > 0 && known < rest.size()) {
            if (const PlaceKind *kind = kindAt(m_kinds.of(PlaceKinds::Role::Area), known))
                return rendered(known, *kind);
            for (const PlaceKind &kind : m_kinds.of(PlaceKinds::Role::Area)) {
                if (known > kind.chinese.size() + 1 && rest.first(known).endsWith(kind.chinese))
                    return rendered(known - kind.chinese.size(), kind);
            }
            // 广东广州天河…: a province or a city without its kind, when more places follow
            const LexiconWord *word = m_lexicon.find(rest.first(known));
            if (areaAt(at + known, end) && word)
                return Found{reading(rest.first(known).toString()), known};
        }
        for (qsizetype length = 1; length < std::min<qsizetype>(7, rest.size()); ++length) {
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
            english = m_kinds.english(PlaceKinds::Role::Hall, hall);
        else
            english = buildingName(match.captured(QStringLiteral("building")));
        return Found{english, match.capturedLength()};
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
    return key.contains(u'号') ? AddressFinder(lexicon, key).find() : std::vector<StreetAddress>();
}

} // namespace tendertrail::translate
