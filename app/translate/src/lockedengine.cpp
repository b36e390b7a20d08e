// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chinesedate.h"
#include "core/fold.h"
#include "core/money.h"
#include "numberwords.h"
#include "translate/terms.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

struct Lock
{
    core::TextRange range; ///< in the source
    QString english;
    core::TextRange sent;     ///< of the placeholder in the text that is sent
    core::TextRange received; ///< of the rendering in the text that is given back
};

/// A source with placeholders, and what stands behind them.
struct LockedText
{
    QString text;
    QString prefix;
    std::vector<Lock> locks;

    /// Nothing but locked things: there is nothing for an engine to do.
    [[nodiscard]] bool isWhole(const QString &source) const
    {
        qsizetype from = 0;
        for (const Lock &each : locks) {
            if (!QStringView(source).mid(from, each.range.begin - from).trimmed().isEmpty())
                return false;
            from = each.range.end;
        }
        return !locks.empty() && QStringView(source).mid(from).trimmed().isEmpty();
    }
};

bool isFree(const std::vector<Lock> &locks, const core::TextRange &range)
{
    return std::ranges::none_of(locks, [&](const Lock &lock) { return lock.range.intersects(range); });
}

// Letters and a number: what engines for text without markup carry over most faithfully. The letters are in no word of
// either language, and not in this source.
QString freePrefix(const QString &source)
{
    for (const char *candidate : {"QX", "QZ", "ZQX", "XQZ"}) {
        const QString prefix = QString::fromLatin1(candidate);
        if (!source.contains(prefix, Qt::CaseInsensitive))
            return prefix;
    }
    return {};
}

void lockNumbers(const QString &source, std::vector<Lock> &locks)
{
    const auto add = [&](const core::TextRange &range, const QString &english) {
        if (!range.isEmpty() && !english.isEmpty() && isFree(locks, range))
            locks.push_back({range, english, {}, {}});
    };
    for (const core::FoundDate &date : core::findDates(source))
        add(date.range, dateInEnglish(date.iso));
    for (const core::FoundMoney &money : core::findMoney(source)) {
        const QString amount = core::groupedDecimal(money.money.amount);
        if (money.unitGiven)
            add(money.range, money.money.currency == u"CNY" ? amount + QStringLiteral(" yuan") : money.money.currency + u' ' + amount);
    }
    static const QRegularExpression code(QStringLiteral(
        "(?:https?://|www\\.)[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+[A-Za-z0-9/_=-]|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"
        "|(?<![A-Za-z0-9])(?=[A-Za-z0-9._/-]*[0-9])(?:(?=[0-9._/-]*[A-Za-z])[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*|[0-9]{3,}(?:-[0-9]+)+)"));
    for (auto it = code.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        add({match.capturedStart(), match.capturedEnd()}, match.captured());
    }
}

LockedText lock(const QString &source, const Terms &terms, bool numbers)
{
    LockedText locked;
    locked.text = source;
    locked.prefix = freePrefix(source);
    if (locked.prefix.isEmpty())
        return locked;
    for (const Terms::Found &found : terms.find(source))
        locked.locks.push_back({found.range, found.term->target, {}, {}});
    if (numbers)
        lockNumbers(source, locked.locks);
    std::ranges::sort(locked.locks, {}, [](const Lock &lock) { return lock.range.begin; });
    QString text;
    qsizetype from = 0;
    for (std::size_t i = 0; i < locked.locks.size(); ++i) {
        Lock &each = locked.locks[i];
        text += QStringView(source).mid(from, each.range.begin - from);
        each.sent.begin = text.size();
        text += locked.prefix + QString::number(i + 1);
        each.sent.end = text.size();
        from = each.range.end;
        if (from < source.size() && source[from].isDigit())
            text += u' '; // QX1 before a 5 would be QX15
    }
    text += QStringView(source).mid(from);
    locked.text = text;
    return locked;
}

// Puts the renderings back. False when a placeholder did not come back, or one came that was never sent.
bool restore(LockedText &locked, Translated &result)
{
    const QRegularExpression pattern(locked.prefix + QStringLiteral("[ \u00a0-]?(\\d{1,4})(?!\\d)"), QRegularExpression::CaseInsensitiveOption);
    QString text;
    qsizetype from = 0;
    std::vector<int> seen(locked.locks.size(), 0);
    std::vector<std::pair<core::TextRange, core::TextRange>> moved; // where a placeholder stood, and where its rendering stands
    for (auto it = pattern.globalMatch(result.text); it.hasNext();) {
        const auto match = it.next();
        const int number = match.captured(1).toInt();
        if (number < 1 || number > int(locked.locks.size()))
            return false;
        Lock &each = locked.locks[std::size_t(number - 1)];
        text += QStringView(result.text).mid(from, match.capturedStart() - from);
        // Glued to a word it would change what it says: 10 licences of A100, not 10A100.
        if (!text.isEmpty() && text.back().isLetterOrNumber())
            text += u' ';
        const core::TextRange there{text.size(), text.size() + each.english.size()};
        text += each.english;
        from = match.capturedEnd();
        if (from < result.text.size() && result.text[from].isLetterOrNumber())
            text += u' ';
        moved.push_back({{match.capturedStart(), match.capturedEnd()}, there});
        if (++seen[std::size_t(number - 1)] == 1)
            each.received = there;
    }
    if (std::ranges::find(seen, 0) != seen.end())
        return false;
    text += QStringView(result.text).mid(from);

    // Offsets between the two texts shift by what the placeholders before them grew or shrank.
    const auto target = [&](qsizetype at, bool isEnd) {
        qsizetype shift = 0;
        for (const auto &[was, is] : moved) {
            if (at >= was.end) {
                shift = is.end - was.end;
            } else if (at > was.begin || (at == was.begin && !isEnd)) {
                return isEnd ? is.end : is.begin;
            } else {
                break;
            }
        }
        return std::min(at + shift, text.size());
    };
    const auto source = [&](qsizetype at, bool isEnd) {
        qsizetype shift = 0;
        for (const Lock &each : locked.locks) {
            if (at >= each.sent.end)
                shift = each.range.end - each.sent.end;
            else if (at > each.sent.begin || (at == each.sent.begin && !isEnd))
                return isEnd ? each.range.end : each.range.begin;
            else
                break;
        }
        return at + shift;
    };
    for (core::Alignment &part : result.alignment) {
        part.source = {source(part.source.begin, false), source(part.source.end, true)};
        part.target = {target(part.target.begin, false), target(part.target.end, true)};
    }
    result.text = text;
    return true;
}

// "vendor" is how the term is written within a sentence, "Vendor" how one begins. iPhone stays iPhone.
void beginLarge(const LockedText &locked, Translated &result)
{
    const bool first = std::ranges::any_of(locked.locks, [](const Lock &lock) { return lock.received.begin == 0 && !lock.received.isEmpty(); });
    if (first && result.text.size() > 1 && result.text[0].isLower() && !result.text[1].isUpper())
        result.text[0] = result.text[0].toUpper();
}

class LockedEngine final : public Engine
{
public:
    LockedEngine(Engine &inner, std::shared_ptr<const Terms> terms, bool numbers)
        : m_inner(inner), m_terms(terms ? std::move(terms) : std::make_shared<Terms>()), m_numbers(numbers)
    {
    }

    EngineInfo info() const override { return m_inner.info(); }

    core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &from, const QString &to,
                                                    const core::CancelToken &cancel) override
    {
        std::vector<LockedText> locked;
        std::vector<Translated> results(std::size_t(sources.size()));
        std::vector<std::size_t> due;
        for (qsizetype i = 0; i < sources.size(); ++i) {
            locked.push_back(lock(sources[i], *m_terms, m_numbers));
            if (!locked.back().isWhole(sources[i])) {
                due.push_back(std::size_t(i));
                continue;
            }
            results[std::size_t(i)].text = locked.back().text;
            restore(locked.back(), results[std::size_t(i)]);
        }
        TRAIL_TRY(ask(due, [&](std::size_t i) { return locked[i].text; }, results, from, to, cancel));
        std::vector<std::size_t> again;
        for (const std::size_t i : due) {
            if (!locked[i].locks.empty() && !restore(locked[i], results[i]))
                again.push_back(i);
        }
        TRAIL_TRY(ask(again, [&](std::size_t i) { return sources[qsizetype(i)]; }, results, from, to, cancel));
        for (std::size_t i = 0; i < results.size(); ++i) {
            beginLarge(locked[i], results[i]);
            judge(sources[qsizetype(i)], to, results[i]);
        }
        return results;
    }

private:
    template <typename TextOf>
    core::Result<void> ask(const std::vector<std::size_t> &places, const TextOf &textOf, std::vector<Translated> &results,
                           const QString &from, const QString &to, const core::CancelToken &cancel)
    {
        if (places.empty())
            return {};
        QStringList texts;
        for (const std::size_t i : places)
            texts << textOf(i);
        auto answers = m_inner.translate(texts, from, to, cancel);
        if (!answers)
            return answers.failure();
        if (answers->size() != places.size())
            return core::fail(core::ErrorCode::Protocol, m_inner.info().id,
                              QStringLiteral("%1 results for %2 segments").arg(answers->size()).arg(places.size()));
        for (std::size_t i = 0; i < places.size(); ++i) {
            results[places[i]] = std::move((*answers)[i]);
            // Replaced, not removed: what is aligned is counted in units.
            for (QChar &unit : results[places[i]].text) {
                if (unit.category() == QChar::Other_Control && unit != u'\n' && unit != u'\t')
                    unit = u' ';
            }
        }
        return {};
    }

    void judge(const QString &source, const QString &to, Translated &result) const
    {
        // What the engine said about the text with placeholders says nothing about this one.
        result.warnings.removeIf([](const QString &warning) { return warning.startsWith(u"missing_"); });
        result.warnings << checkTranslation(source, result.text) << checkTerms(*m_terms, source, result.text);
        if (m_numbers && to.section(u'-', 0, 0) == u"en") {
            result.warnings << checkBuiltInTerms(source, result.text, *m_terms);
            // Some engines give back what they do not understand.
            constexpr double mostHan = 0.5;
            if (core::hanShare(result.text) > mostHan)
                result.warnings << QStringLiteral("untranslated");
        }
        result.terms = termsSaid(*m_terms, source, result.text);
    }

    Engine &m_inner;
    std::shared_ptr<const Terms> m_terms;
    bool m_numbers;
};

} // namespace

std::unique_ptr<Engine> lockedEngine(Engine &inner, std::shared_ptr<const Terms> terms, bool lockNumbers)
{
    return std::make_unique<LockedEngine>(inner, std::move(terms), lockNumbers);
}

} // namespace tendertrail::translate
