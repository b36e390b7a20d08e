// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/namematch.h"

#include "companyname.h"
#include "englishindex.h"
#include "knownnames.h"
#include "namecompare.h"
#include "namelexicon.h"

#include <algorithm>
#include <map>

namespace tendertrail::tagging {
namespace {

constexpr std::size_t crowded = 60;        // a key that so many share tells nobody apart
constexpr double sureRendering = 0.8;      // of an English name that stands for a Chinese one
constexpr double ofForm = 0.03;            // a legal form or country that both names say
constexpr std::size_t evenBelow = 10;      // are asked for, since a form may lift them
constexpr double clearlyBetter = 0.1;      // than the second
constexpr std::size_t candidatesAtMost = 200;

/// The keys under which one may be found, each with a letter for its kind.
QStringList keysOf(const PreparedNamed &named)
{
    QStringList keys;
    const auto add = [&](char kind, const QString &key) {
        if (key.isEmpty())
            return;
        const auto whole = QString(QLatin1Char(kind)) + key;
        if (!keys.contains(whole))
            keys.append(whole);
    };
    for (const auto &code : named.codes)
        add('#', code);
    for (const auto &name : named.names) {
        add('f', name.parts.full);
        add('c', name.core);
        if (!name.parts.chinese)
            continue;
        add('c', name.cityless);
        add('l', name.lookalike);
        if (named.recognised && name.parts.full.size() <= 40) {
            for (qsizetype i = 0; i < name.parts.full.size(); ++i) // as it would be with one character lost
                add('d', name.parts.full.left(i) + name.parts.full.mid(i + 1));
        }
        add('d', name.parts.full);
    }
    for (const auto &phone : named.phones)
        add('p', phone);
    for (const auto &address : named.addresses)
        add('a', address);
    return keys;
}

class Index final : public NameIndex
{
public:
    Index(std::vector<Named> names, const NameForms &forms, const NameLexicon &lexicon, const KnownNames &known)
        : m_forms(forms), m_known(known), m_english(lexicon, forms)
    {
        m_names.reserve(names.size());
        for (const auto &named : names)
            m_names.push_back(prepared(named, forms, known));
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            for (const auto &key : keysOf(m_names[i]))
                m_keys[key].push_back(i);
            for (const auto &name : m_names[i].names) {
                if (name.parts.chinese)
                    m_english.add(name.parts.place + name.parts.core, i);
                else if (name.beside)
                    m_english.addEnglish(name.parts.latin, i);
            }
        }
        m_english.finish();
    }

    [[nodiscard]] std::vector<NameMatch> find(const Named &who, std::size_t atMost, bool sameIdsToo) const override
    {
        return find(prepared(who, m_forms, m_known), atMost, sameIdsToo);
    }

    [[nodiscard]] std::vector<NameMatch> find(const PreparedNamed &who, std::size_t atMost, bool sameIdsToo) const
    {
        std::vector<std::size_t> candidates;
        for (const auto &key : keysOf(who)) {
            const auto found = m_keys.constFind(key);
            if (found == m_keys.cend() || (found->size() > crowded && !key.startsWith(u'#') && !key.startsWith(u'f')))
                continue;
            for (const auto item : *found) {
                if (candidates.size() < candidatesAtMost)
                    candidates.push_back(item);
            }
        }
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        std::vector<NameMatch> matches;
        for (const auto item : candidates) {
            if (!sameIdsToo && m_names[item].id == who.id)
                continue;
            if (auto match = compared(who, m_names[item]))
                matches.push_back(std::move(*match));
        }
        addRendering(who, matches, sameIdsToo);
        std::stable_sort(matches.begin(), matches.end(), [](const NameMatch &one, const NameMatch &other) { return one.score > other.score; });
        if (matches.size() > atMost)
            matches.resize(atMost);
        return matches;
    }

    [[nodiscard]] std::vector<std::pair<qint64, double>> byEnglishName(const QString &name, std::size_t atMost) const override
    {
        const auto parts = takenApart(name, m_forms);
        std::vector<std::pair<qint64, double>> found;
        // A name that is known is better than any that only could be meant.
        if (const auto known = m_keys.constFind(u'c' + parts.core); known != m_keys.cend()) {
            for (const auto item : *known)
                found.emplace_back(m_names[item].id, 1.0);
        }
        if (found.size() >= atMost) {
            found.resize(atMost);
            return found;
        }
        std::vector<std::pair<qint64, double>> rendered;
        for (const auto &hit : m_english.find(parts.latin.isEmpty() ? latinWords(name) : parts.latin, atMost + evenBelow, true))
            rendered.emplace_back(m_names[hit.item].id, 0.99 * std::clamp(hit.rank + formsAgree(parts.latinForms, m_names[hit.item]), 0.0, 1.0));
        std::stable_sort(rendered.begin(), rendered.end(), [](const auto &one, const auto &other) { return one.second > other.second; });
        found.insert(found.end(), rendered.begin(), rendered.end());
        if (found.size() > atMost)
            found.resize(atMost);
        return found;
    }

    [[nodiscard]] const std::vector<PreparedNamed> &names() const { return m_names; }

private:
    /// Group and 集团, (HK) and 香港 say little, but may choose between two.
    [[nodiscard]] double formsAgree(const QStringList &latinForms, const PreparedNamed &named) const
    {
        double agree = 0;
        for (const auto &form : latinForms) {
            const auto meanings = m_forms.formMeanings.value(form);
            const bool said = std::any_of(named.names.begin(), named.names.end(), [&](const PreparedName &name) {
                return std::any_of(meanings.begin(), meanings.end(), [&](const QString &meaning) { return name.parts.full.contains(meaning); });
            });
            agree += said ? ofForm : 0;
        }
        const bool group = std::any_of(named.names.begin(), named.names.end(), [](const PreparedName &name) { return name.parts.hasGroup; });
        return std::min(agree, 2 * ofForm) - (group && agree <= 0 ? ofForm / 2 : 0); // 集团 that the English name does not say
    }

    /// One that goes by an English name only may be the one whose Chinese name it renders.
    void addRendering(const PreparedNamed &who, std::vector<NameMatch> &matches, bool sameIdsToo) const
    {
        const bool chinese = std::any_of(who.names.begin(), who.names.end(), [](const auto &name) { return name.parts.chinese; });
        if (chinese || m_english.isEmpty() || !who.catalogueId.isEmpty())
            return;
        for (const auto &name : who.names) {
            if (name.parts.latin.size() < 2)
                continue;
            const auto hits = m_english.find(name.parts.latin, 2);
            if (hits.empty() || hits.front().english < sureRendering || hits.front().chinese < sureRendering)
                continue;
            if (hits.size() > 1 && hits[1].score > hits.front().score - clearlyBetter)
                continue; // it could be either
            const auto &found = m_names[hits.front().item];
            // One that has an English name of its own would be found by that.
            const bool hasEnglish = std::any_of(found.names.begin(), found.names.end(), [](const auto &other) { return !other.parts.chinese && other.row < 0; });
            const bool known = std::any_of(matches.begin(), matches.end(), [&](const NameMatch &match) { return match.right == found.id; });
            if (known || hasEnglish || found.type != who.type || (!sameIdsToo && found.id == who.id))
                continue;
            matches.push_back({who.id, found.id, std::min(0.85, 0.9 * hits.front().score), {{QStringLiteral("english_rendering"), name.written}}, {}});
        }
    }

    const NameForms &m_forms;
    const KnownNames &m_known;
    std::vector<PreparedNamed> m_names;
    QHash<QString, std::vector<std::size_t>> m_keys;
    EnglishIndex m_english;
};

class Matcher final : public NameMatcher
{
public:
    Matcher(NameForms forms, KnownNames known, NameLexicon lexicon)
        : m_forms(std::move(forms)), m_known(std::move(known)), m_lexicon(std::move(lexicon))
    {
    }

    [[nodiscard]] std::unique_ptr<const NameIndex> index(std::vector<Named> names) const override
    {
        return std::make_unique<Index>(std::move(names), m_forms, m_lexicon, m_known);
    }

    [[nodiscard]] core::Result<std::vector<NameMatch>> suggest(const std::vector<Named> &names, const core::CancelToken &cancel) const override
    {
        const Index index(names, m_forms, m_lexicon, m_known);
        std::map<std::pair<qint64, qint64>, NameMatch> pairs;
        for (const auto &who : index.names()) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled);
            for (auto &match : index.find(who, 20, false)) {
                const auto pair = std::minmax(match.left, match.right);
                const auto known = pairs.find(pair);
                if (known == pairs.end())
                    pairs.emplace(pair, std::move(match));
                else if (match.score > known->second.score)
                    known->second = std::move(match);
            }
        }
        std::vector<NameMatch> matches;
        for (auto &[pair, match] : pairs)
            matches.push_back(std::move(match));
        std::stable_sort(matches.begin(), matches.end(), [](const NameMatch &one, const NameMatch &other) { return one.score > other.score; });
        return matches;
    }

private:
    NameForms m_forms;
    KnownNames m_known;
    NameLexicon m_lexicon;
};

} // namespace

core::Result<std::shared_ptr<const NameMatcher>> NameMatcher::load()
{
    auto forms = NameForms::load();
    if (!forms)
        return forms.failure();
    auto known = KnownNames::load(*forms);
    if (!known)
        return known.failure();
    auto lexicon = NameLexicon::load(forms->latinStop, known->pairs());
    if (!lexicon)
        return lexicon.failure();
    return std::shared_ptr<const NameMatcher>(std::make_shared<Matcher>(std::move(*forms), std::move(*known), std::move(*lexicon)));
}

} // namespace tendertrail::tagging
