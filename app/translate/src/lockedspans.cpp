// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockedspans.h"

#include "amountphrases.h"
#include "brandnames.h"
#include "eraphrases.h"
#include "foreignnames.h"
#include "countedphrases.h"
#include "core/chinesedate.h"
#include "core/fold.h"
#include "core/money.h"
#include "formulas.h"
#include "numberphrases.h"
#include "numberwords.h"
#include "ordinalphrases.h"
#include "spellednames.h"
#include "streetaddresses.h"
#include "unitphrases.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

const QString chineseDigits = QStringLiteral("零〇一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟");

class SpanFinder
{
public:
    SpanFinder(const Lexicon &lexicon, const QString &source, const QString &key)
        : m_lexicon(lexicon), m_source(source), m_key(key), m_formula(isFormula(source)), m_taken(size_t(source.size()), false)
    {
    }

    Pieces find()
    {
        addresses();
        for (const StreetAddress &address : streetAddresses(m_lexicon, m_key)) {
            addName(address.range, address.english);
        }
        for (const ForeignName &name : foreignNames(m_lexicon, m_key))
            addName(name.range, name.english);
        for (const SpelledName &name : spelledNames(m_lexicon, m_key))
            addName(name.range, name.english);
        for (const BrandName &brand : brandNames(m_lexicon, m_key))
            addName(brand.range, brand.english);
        for (const NumberPhrase &phrase : numberPhrases(m_key))
            add(phrase.range, phrase.english);
        for (const NumberPhrase &phrase : countedPhrases(m_lexicon, m_key))
            add(phrase.range, phrase.english);
        for (const NumberPhrase &phrase : unitPhrases(m_lexicon, m_key))
            add(phrase.range, phrase.english, phrase.quantity ? PieceKind::Quantity : PieceKind::Locked);
        dates();
        for (const NumberPhrase &phrase : amountPhrases(m_source, m_key))
            add(phrase.range, phrase.english);
        times();
        for (const NumberPhrase &phrase : eraPhrases(m_key))
            add(phrase.range, phrase.english);
        monthsAndDays();
        fileEndings();
        blankDates();
        lately();
        ranges();
        for (const NumberPhrase &phrase : ordinalPhrases(m_lexicon, m_key))
            add(phrase.range, phrase.english);
        digits();
        chineseQuantities();
        latinWords();
        latin();
        std::sort(m_spans.begin(), m_spans.end(), [](const Piece &a, const Piece &b) { return a.source < b.source; });
        timesSign();
        return std::move(m_spans);
    }

private:
    bool isFree(const core::TextRange &range) const
    {
        return range.begin < range.end
            && std::none_of(m_taken.begin() + range.begin, m_taken.begin() + range.end, [](bool taken) { return taken; });
    }
    bool add(const core::TextRange &range, const QString &english, PieceKind kind = PieceKind::Locked, bool plural = false)
    {
        if (!isFree(range))
            return false;
        std::fill(m_taken.begin() + range.begin, m_taken.begin() + range.end, true);
        Piece piece;
        piece.source = range;
        piece.english = english;
        piece.kind = kind;
        piece.plural = plural;
        m_spans.push_back(std::move(piece));
        return true;
    }
    void addName(const core::TextRange &range, const QString &english)
    {
        if (add(range, english, PieceKind::Name))
            m_spans.back().wordClass = WordClass::Proper;
    }
    static core::TextRange rangeOf(const QRegularExpressionMatch &match, int group = 0)
    {
        return {match.capturedStart(group), match.capturedEnd(group)};
    }

    // 4块960GB SSD: 4 × 960GB SSD
    void timesSign()
    {
        for (size_t at = 0; at + 1 < m_spans.size(); ++at) {
            Piece &count = m_spans[at];
            const Piece &next = m_spans[at + 1];
            qsizetype end = count.source.end;
            while (end < m_key.size() && m_key[end] == u' ')
                ++end;
            const bool bare = count.kind == PieceKind::Quantity && core::isHan(m_key[count.source.end - 1].unicode()) && !count.english.isEmpty() && count.english.back().isDigit();
            if (bare && next.source.begin == end && next.kind == PieceKind::Locked && next.opening().isDigit())
                count.english += QStringLiteral(" ×");
        }
    }

    // Web and mail addresses first: their dots, digits and dashes are nobody else's.
    void addresses()
    {
        static const QRegularExpression pattern(
            QStringLiteral("(?:https?://|www\\.)[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+[A-Za-z0-9/_=-]|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));
        for (auto it = pattern.globalMatch(m_source); it.hasNext();) {
            const auto match = it.next();
            add(rangeOf(match), match.captured());
        }
    }

    void dates()
    {
        for (const core::FoundDate &date : core::findDates(m_source)) {
            // Seconds are not part of the ISO form; what was written is kept.
            static const QRegularExpression seconds(QStringLiteral("\\d{1,2}[:时点]\\d{1,2}[:分](\\d{1,2})秒?$"));
            const auto match = seconds.match(m_key.mid(date.range.begin, date.range.length()));
            QString iso = date.iso;
            if (date.hasTime && match.hasMatch() && iso.size() == 16)
                iso += u':' + match.captured(1).rightJustified(2, u'0');
            // 9时30分00秒, 10:00时: what says no more
            static const QRegularExpression none(QStringLiteral("\\s*(?:0{1,2}\\s*秒|[时整](?!间|段|候)|分(?![钟之值数别包项]))"));
            core::TextRange range = date.range;
            if (const auto idle = none.match(m_key, range.end, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption); date.hasTime && idle.hasMatch())
                range.end = idle.capturedEnd();
            // 2024年4月12日13:30(北京时间): the time is Beijing's, not the day
            static const QRegularExpression zone(QStringLiteral("\\s*\\(北京时间\\)"));
            static const QRegularExpression clock(QStringLiteral("^(\\d{1,2}:\\d{2}(?::\\d{2})?(?: [ap]\\.m\\.)?) on "));
            QString english = dateInEnglish(iso);
            // 上午9:30, 下午4:30: as it was said; 下午17点 says it by the hour
            static const QRegularExpression half(QStringLiteral("(上午|下午)\\s*(\\d{1,2})"));
            if (const auto said = half.match(date.range.of(m_key)); date.hasTime && said.hasMatch() && said.captured(2).toInt() < 12 && english.size() > 5 && english[2] == u':')
                english = said.captured(2).toInt() == 0 ? english : QString::number(said.captured(2).toInt()) + english.mid(2, 3) + (said.captured(1) == u"上午" ? QStringLiteral(" a.m.") : QStringLiteral(" p.m.")) + english.mid(english.indexOf(u" on "));
            const auto beijing = zone.match(m_key, range.end, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (const auto time = clock.match(english); date.hasTime && beijing.hasMatch() && time.hasMatch()) {
                range.end = beijing.capturedEnd();
                english.insert(time.capturedEnd(1), QStringLiteral(" (Beijing time)"));
            }
            add(range, english);
        }
    }

    void times()
    {
        static const QRegularExpression pattern(
            QStringLiteral("(上午|下午|晚上|中午)?\\s*(?<![\\d.])(\\d{1,2})\\s*(?:[时点](?!间|段|触|书写|电容|红外)|:)\\s*(?:(\\d{1,2})\\s*(?:分(?!钟)|(?=[^\\d分])|:(\\d{2})|$)|整|(?=[^\\d]|$))(?:\\s*[时整](?!间|段|候))?"));
        static const QRegularExpression range(QStringLiteral("^\\s*[-~～—至到]+\\s*$"));
        qsizetype afternoon = -1; // where a time of the afternoon ended
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const int hour = match.captured(2).toInt();
            const int minute = match.captured(3).toInt();
            if (hour > 24 || minute > 59 || (match.captured(3).isEmpty() && match.captured().contains(u':')))
                continue;
            const QString half = match.captured(1);
            // 1:1 and 1:50 are ratios, unless something says that it is a time.
            const qsizetype begin = match.capturedStart(2);
            const bool said = !half.isEmpty() || (begin > 0 && QStringView(u"日号午 ").contains(m_key[begin - 1]));
            if (match.captured().contains(u':') && (match.captured(3).size() != 2 || (hour == 1 && !said) || (match.capturedEnd() < m_key.size() && m_key[match.capturedEnd()] == u'.')))
                continue;
            const bool goesOn = afternoon >= 0 && range.match(QStringView(m_key).sliced(afternoon, match.capturedStart() - afternoon).toString()).hasMatch(); // 下午2:30至5:00
            const bool after = (half == u"下午" || half == u"晚上" || goesOn) && hour > 0 && hour < 12; // as it was said: no figure that the source has not
            QString english = QStringLiteral("%1:%2").arg(hour, after ? 1 : 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
            if (!match.captured(4).isEmpty())
                english += u':' + match.captured(4);
            if (after)
                english += QStringLiteral(" p.m.");
            core::TextRange place = rangeOf(match);
            while (place.end > place.begin && m_key[place.end - 1].isSpace())
                --place.end;
            add(place, english);
            afternoon = after ? place.end : -1;
        }
    }

    // 2024年, 2024年度, 5月10日 without a year.
    void monthsAndDays()
    {
        static const QRegularExpression day(QStringLiteral("(?<!\\d)(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]"));
        for (auto it = day.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString month = monthName(match.captured(1).toInt());
            if (!month.isEmpty() && match.captured(2).toInt() <= 31)
                add(rangeOf(match), QString::number(match.captured(2).toInt()) + u' ' + month);
        }
        static const QRegularExpression year(QStringLiteral("(?<![\\d.])((?:1[1-9]|20)\\d\\d)\\s*年度?(?!\\s*\\d{1,2}\\s*(?:月|[-~—至到]\\s*\\d{1,2}\\s*月))"));
        for (auto it = year.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            add(rangeOf(match), match.captured(1));
        }
        // 一九九八年
        static const QString digits = QStringLiteral("〇一二三四五六七八九");
        static const QRegularExpression written(QStringLiteral("(一[一二三四五六七八九]|二[〇零])([〇零一二三四五六七八九]{2})年度?"));
        for (auto it = written.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            QString figures;
            for (const QChar unit : match.captured(1) + match.captured(2))
                figures += QString::number(std::max<qsizetype>(0, digits.indexOf(unit)));
            add(rangeOf(match), figures);
        }
    }

    // 采购需求.pdf: a file, whose ending no space parts from it
    void fileEndings()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<=[\\x{4E00}-\\x{9FFF})\\]])\\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|7z|jpe?g|png|dwg|txt|html?|csv|xml|eml|tiff?|bmp|mp4)(?![A-Za-z0-9])"), QRegularExpression::CaseInsensitiveOption);
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            add(rangeOf(match), match.captured());
        }
    }

    // 年 月 日 时 分: a date that is still to be filled in
    void blankDates()
    {
        static const QRegularExpression pattern(QStringLiteral("(?:(?<![\\d_\\x{4E00}-\\x{9FFF}])|(?<=[至于到自从在日]))年\\s*月\\s*日(\\s*[时点]\\s*分?)?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            add(rangeOf(match), match.captured(1).isEmpty() ? QStringLiteral("year, month, day") : QStringLiteral("year, month, day, hour, minute"));
        }
    }

    // 近三年内: the last three years
    void lately()
    {
        static const QRegularExpression pattern(QStringLiteral("近\\s*([0-9]{1,2}|[一二两三四五六七八九十])\\s*(?:个\\s*)?([年月])度?(?:以?内)?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto number = numeral(match.captured(1));
            if (!number)
                continue;
            const QString what = match.captured(2) == u"年" ? QStringLiteral("year") : QStringLiteral("month");
            const QString count = match.captured(1)[0].isDigit() ? QString::number(*number) : numberInWords(QString::number(*number));
            add(rangeOf(match), QStringLiteral("the last ") + (*number == 1 ? what : count + u' ' + what + u's'));
        }
    }

    // 1-10分: 1-10 points. Only before a unit or %, so that codes and telephone numbers stay.
    void ranges()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![A-Za-z0-9._*×/-])(\\d{1,7}(?:\\.\\d{1,4})?%?)\\s*[-~—–]\\s*(\\d{1,7}(?:\\.\\d{1,4})?)(?![\\d.-])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (isFree(rangeOf(match)))
                quantity(rangeOf(match), match.captured(1) + u'-' + match.captured(2), false);
        }
    }

    // The longest unit at the offset, spaces before it allowed.
    const UnitName *unitAt(qsizetype &offset) const
    {
        qsizetype from = offset;
        while (from < m_key.size() && m_key[from] == u' ')
            ++from;
        for (qsizetype length = std::min(m_lexicon.longestUnit(), m_key.size() - from); length > 0; --length) {
            const QStringView text = QStringView(m_key).sliced(from, length);
            const UnitName *unit = m_lexicon.unit(text);
            if (!unit)
                continue;
            // 3人民币: no unit where a longer word begins, unless the unit itself is that long.
            bool longer = false;
            qsizetype next = 0; // 37家|中国企业: how long the word behind the unit is
            m_lexicon.eachPrefix(QStringView(m_key).sliced(from + length), [&](const LexiconWord &word) { next = word.glossary >= 0 ? word.key.size() : next; });
            m_lexicon.eachPrefix(QStringView(m_key).sliced(from), [&](const LexiconWord &word) {
                longer = longer || (word.key.size() > length && word.glossary >= 0 && length == 1 && !(unit->singular.isEmpty() && length + next > word.key.size()));
            });
            if (longer)
                continue;
            offset = from + length;
            return unit;
        }
        return nullptr;
    }

    void quantity(core::TextRange range, const QString &number, bool one)
    {
        qsizetype end = range.end;
        if (end < m_key.size() && QStringView(u"%‰‱").contains(m_key[end])) {
            ++end;
            add({range.begin, end}, number + m_key[end - 1]);
        } else if (const UnitName *unit = unitAt(end)) {
            const QString name = one ? unit->singular : unit->plural;
            static const QRegularExpression large(QStringLiteral("^\\d{4,9}$"));
            const bool counted = large.match(number).hasMatch() && end > range.end && core::isHan(m_key[range.end].unicode()) && m_key[range.end] != u'年' && m_key[range.end] != u'号';
            const QString figure = counted ? core::groupedDecimal(number) : number; // 5000个: 5,000
            const QString joined = name.isEmpty() ? figure : name.startsWith(u'-') ? figure + name : figure + u' ' + name;
            add({range.begin, end}, joined, PieceKind::Quantity, name.isEmpty() && !one);
        }
    }

    void digits()
    {
        static const QRegularExpression plain(QStringLiteral("(?<![A-Za-z0-9._*×+-])(\\d[\\d,]*(?:\\.\\d+)?(?:[*×xX]\\d+)*)\\s*(万|亿|千|百)?"));
        static const QRegularExpression reckoned(QStringLiteral("(?<![A-Za-z0-9._-])(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万|亿|千|百)?"));
        // 采购预算的 %: a share that is still to be filled in
        static const QRegularExpression blank(QStringLiteral("(?<=[的为:])\\s*%(?!\\d)"));
        for (auto it = blank.globalMatch(m_key); it.hasNext();)
            add(rangeOf(it.next()), QStringLiteral("____%"), PieceKind::Quantity);
        for (auto it = (m_formula ? reckoned : plain).globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            core::TextRange range = rangeOf(match);
            while (range.end > range.begin && m_key[range.end - 1].isSpace())
                --range.end;
            const QString written = match.captured(1);
            const bool more = range.end < m_key.size() && (m_key[range.end].unicode() < 0x80 && (m_key[range.end].isLetterOrNumber() || m_key[range.end] == u'-'));
            const bool reckonedUnit = more && !match.captured(2).isEmpty() && m_key[range.end].isLetter(); // 80万TPS
            if (!isFree(range) || (more && !reckonedUnit))
                continue;
            QString scale = match.captured(2);
            // 100千瓦: the unit has the sign, the number has not.
            if (qsizetype end = match.capturedEnd(1); !scale.isEmpty() && unitAt(end) && end > match.capturedEnd(2)) {
                scale.clear();
                range.end = match.capturedEnd(1);
            }
            QString number = written;
            if (!scale.isEmpty()) {
                const auto normal = core::normalDecimal(QString(written).remove(u','));
                if (!normal)
                    continue;
                const int power = scale == u"万" ? 4 : scale == u"亿" ? 8 : scale == u"千" ? 3 : 2;
                number = core::groupedDecimal(core::scaleDecimal(*normal, power));
                add(range, number);
                release(range);
            }
            quantity(range, number, number == u"1");
            if (!scale.isEmpty() && isFree(range))
                add(range, number);
        }
    }
    void release(const core::TextRange &range)
    {
        std::fill(m_taken.begin() + range.begin, m_taken.begin() + range.end, false);
        m_spans.pop_back();
    }

    // U盘, X射线: words of ours that begin with a Latin letter
    void latinWords()
    {
        for (qsizetype at = 0; at + 1 < m_key.size(); ++at) {
            const auto isLatin = [&](qsizetype i) { return m_key[i].unicode() < 0x80 && m_key[i].isLetter(); };
            if (!isLatin(at) || (at > 0 && m_key[at - 1].unicode() < 0x80 && m_key[at - 1].isLetterOrNumber()))
                continue;
            const LexiconWord *longest = nullptr;
            m_lexicon.eachPrefix(QStringView(m_key).sliced(at), [&](const LexiconWord &word) {
                if (word.glossary >= 0 && core::isHan(word.key.back().unicode()))
                    longest = &word;
            });
            const GlossaryEntry *entry = longest ? m_lexicon.glossary(*longest) : nullptr;
            if (entry && entry->wordClass == WordClass::Noun && add({at, at + longest->key.size()}, entry->english, PieceKind::Word))
                m_spans.back().wordClass = WordClass::Noun;
        }
    }

    // 一两年: one or two years; 三五天: 3 to 5 days, never 12 years or 35 days.
    void approximate()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![零〇一二三四五六七八九十百千万两第.])([一二两三四五六七八九])([二两三四五六七八九])(?![零〇一二三四五六七八九两十百千万亿])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto low = numeral(match.captured(1));
            const auto high = numeral(match.captured(2));
            qsizetype end = match.capturedEnd();
            const UnitName *unit = low && high && *high > *low && *high <= *low + 2 ? unitAt(end) : nullptr;
            if (!unit)
                continue;
            const QString number = *high == *low + 1 ? numberInWords(QString::number(*low)) + QStringLiteral(" or ") + numberInWords(QString::number(*high)) : QStringLiteral("%1 to %2").arg(*low).arg(*high);
            add({match.capturedStart(), end}, unit->plural.isEmpty() ? number : number + u' ' + unit->plural, PieceKind::Quantity, unit->plural.isEmpty());
        }
    }

    // 三台, 叁份, 百分之五, 千分之三, 二十日: only where the number is followed by a unit and no longer word begins there.
    void chineseQuantities()
    {
        static const QRegularExpression percent(QStringLiteral("([百千万])分之([零〇一二三四五六七八九十百点]+)"));
        for (auto it = percent.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QChar whole = match.captured(1)[0];
            if (const auto number = core::parseChineseNumber(match.captured(2)))
                add(rangeOf(match), *number + (whole == u'百' ? QChar(u'%') : whole == u'千' ? QChar(u'‰') : QChar(u'‱')));
        }
        approximate();
        for (qsizetype at = 0; at < m_key.size(); ++at) {
            if (!chineseDigits.contains(m_key[at]) || (at > 0 && chineseDigits.contains(m_key[at - 1])))
                continue;
            qsizetype end = at;
            while (end < m_key.size() && chineseDigits.contains(m_key[end]))
                ++end;
            const auto number = numeral(m_key.mid(at, end - at));
            core::TextRange range{at, end};
            qsizetype unitEnd = end;
            if (!number || !unitAt(unitEnd) || !isFree({at, unitEnd}))
                continue;
            bool word = false;
            m_lexicon.eachPrefix(QStringView(m_key).sliced(at), [&](const LexiconWord &known) {
                word = word || at + known.key.size() > unitEnd || (at + known.key.size() == unitEnd && (known.glossary >= 0 || known.sense >= 0)); // 十分: very
            });
            if (word || isInsideEntry(at) || (*number == 1 && end - at == 1 && m_key[end] == u'致'))
                continue;
            // Small numbers that the source writes in words are words: 肆份 is "four copies".
            quantity(range, *number <= 10 ? numberInWords(QString::number(*number)) : QString::number(*number), *number == 1);
        }
    }

    // 同一人 and 单位负责人为同一人…: the numeral belongs to a glossary entry that began before it.
    bool isInsideEntry(qsizetype at) const
    {
        constexpr qsizetype longestClause = 60;
        for (qsizetype from = std::max<qsizetype>(0, at - longestClause); from < at; ++from) {
            bool covered = false;
            m_lexicon.eachPrefix(QStringView(m_key).sliced(from, std::min(longestClause, m_key.size() - from)), [&](const LexiconWord &known) {
                covered = covered || (known.glossary >= 0 && known.key.size() > 2 && from + known.key.size() > at);
            });
            if (covered)
                return true;
        }
        return false;
    }

    // What is left of Latin letters and digits passes through as it is: codes, models, names.
    void latin()
    {
        const auto part = [&](qsizetype at) {
            const QChar unit = m_source[at];
            if (unit.unicode() >= 0x2460 && unit.unicode() <= 0x2473)
                return false; // ① to ⑳ number items
            return (unit.isLetterOrNumber() && !core::isHan(unit.unicode()) && !unit.isSurrogate() && unit.script() != QChar::Script_Hiragana
                    && unit.script() != QChar::Script_Katakana)
                || (unit.isMark() && at > 0);
        };
        const auto joins = [&](qsizetype at) {
            return QStringView(u"._-/+&'*#%:,~\\@×°").contains(m_source[at]) && !(m_formula && QStringView(u"×*+/").contains(m_source[at])) && at > 0 && at + 1 < m_source.size() && part(at - 1)
                && part(at + 1) && (m_source[at] != u':' || (m_source[at - 1].isDigit() && m_source[at + 1].isDigit()))
                && (m_source[at] != u',' || (m_source[at - 1].isDigit() && m_source[at + 1].isDigit()));
        };
        for (qsizetype at = 0; at < m_source.size();) {
            if (m_taken[size_t(at)] || !part(at)) {
                ++at;
                continue;
            }
            qsizetype end = at + 1;
            while (end < m_source.size() && !m_taken[size_t(end)] && (part(end) || (joins(end) && !m_taken[size_t(end) + 1])))
                ++end;
            if (end < m_source.size() && m_source[end] == u'%')
                ++end;
            // C++, 100+; in a formula it adds.
            while (end < m_source.size() && m_source[end] == u'+' && !m_formula)
                ++end;
            QString english = m_source.mid(at, end - at);
            // SZ-2024-001号: the code says that it is a number.
            if (end < m_source.size() && m_source[end] == u'号' && english.contains(u'-') && !m_taken[size_t(end)])
                ++end;
            for (QChar &unit : english) {
                if (unit.unicode() >= 0xFF01 && unit.unicode() <= 0xFF5E)
                    unit = QChar(ushort(unit.unicode() - 0xFEE0));
            }
            if (!add({at, end}, english))
                add({at, at + 1}, english.left(1));
            at = end;
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_source;
    const QString &m_key;
    const bool m_formula;
    std::vector<bool> m_taken;
    Pieces m_spans;
};

} // namespace

Pieces lockedSpans(const Lexicon &lexicon, const QString &source, const QString &key)
{
    return SpanFinder(lexicon, source, key).find();
}

} // namespace tendertrail::translate
