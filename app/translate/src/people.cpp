// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "core/fold.h"
#include "names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestName = 7; // 欧阳娜娜 with a title of three signs

class PeopleFinder
{
public:
    PeopleFinder(const Lexicon &lexicon, const QString &key, const Pieces &pieces) : m_lexicon(lexicon), m_key(key)
    {
        for (const Piece &piece : pieces)
            m_borders << piece.source.begin << piece.source.end;
    }

    std::vector<PersonSpan> find()
    {
        labelled();
        lineOfNames();
        beforeTitles();
        besideNumbers();
        std::sort(m_found.begin(), m_found.end(), [](const PersonSpan &one, const PersonSpan &other) { return one.range.begin < other.range.begin; });
        return std::move(m_found);
    }

private:
    struct Name
    {
        core::TextRange range;
        QString titled;      ///< with a title, in English
        bool person = false; ///< begins with a surname and is no word of ours
        bool known = false;  ///< a word of ours
        bool addressed = false; ///< 王女士, which beforeTitles() reads
    };

    qsizetype hanEnd(qsizetype at) const
    {
        while (at < m_key.size() && core::isHan(m_key[at].unicode()))
            ++at;
        return at;
    }

    // 刘主任: Director Liu; 周工: Engineer Zhou. Empty: no such person.
    QString titledPerson(const QString &name) const
    {
        if (name.size() > longestName)
            return {};
        if (name.size() == 2 && name[0] == u'小' && m_lexicon.isSurname(QStringView(name).last(1)))
            return QStringLiteral("Xiao ") + pinyinWord(name.mid(1));
        for (qsizetype length = std::min<qsizetype>(3, name.size() - 1); length > 0; --length) {
            const QString *title = m_lexicon.personTitle(QStringView(name).last(length));
            const QString rest = name.chopped(length);
            const bool surname = m_lexicon.isSurname(rest);
            if (title && (surname || (rest.size() > 1 && looksLikePerson(m_lexicon, rest))))
                return *title + u' ' + (surname ? pinyinWord(rest) : personName(m_lexicon, rest));
        }
        return {};
    }

    // 应提供: what stands behind the surname is a verb of ours.
    bool isOrder(const QString &text) const
    {
        const LexiconWord *given = m_lexicon.find(QStringView(text).sliced(1));
        const GlossaryEntry *entry = given ? m_lexicon.glossary(*given) : nullptr;
        return entry && entry->wordClass == WordClass::Verb;
    }

    // Names one after another, each of which may say in brackets what the person is there for: 陈念(组长)、黄柏开.
    std::vector<Name> namesFrom(qsizetype at, qsizetype *behind = nullptr) const
    {
        static const QRegularExpression sign(QStringLiteral("\\G(?:\\([^()]{1,12}\\))?[、,;/\\s]+"));
        static const QRegularExpression role(QStringLiteral("\\G\\([^()]{1,12}\\)"));
        std::vector<Name> names;
        while (at < m_key.size()) {
            const qsizetype end = hanEnd(at);
            const QString text = m_key.mid(at, end - at);
            if (end - at < 2 || end - at > longestName)
                break;
            const LexiconWord *word = m_lexicon.find(text);
            names.push_back({{at, end}, titledPerson(text), looksLikePerson(m_lexicon, text) && !isOrder(text), word && m_lexicon.glossary(*word),
                             text.endsWith(u"女士") || text.endsWith(u"先生") || text.endsWith(u"小姐") || text.endsWith(u"老师")});
            at = end;
            const auto next = sign.match(m_key, end);
            if (!next.hasMatch()) {
                const auto last = role.match(m_key, end);
                at = last.hasMatch() ? last.capturedEnd() : end;
                break;
            }
            at = next.capturedEnd();
        }
        if (behind)
            *behind = at;
        return names;
    }

    bool isCut(const core::TextRange &range) const { return m_borders.contains(range.begin) && m_borders.contains(range.end); }

    void take(const core::TextRange &range, const QString &english)
    {
        const bool taken = std::any_of(m_found.begin(), m_found.end(), [&](const PersonSpan &other) { return other.range.begin < range.end && range.begin < other.range.end; });
        if (!taken && isCut(range))
            m_found.push_back({range, english});
    }
    void take(const Name &name)
    {
        take(name.range, name.titled.isEmpty() ? personName(m_lexicon, name.range.of(m_key)) : name.titled);
    }

    // 联系人:张三、李四. In a list of which most are people, so are those whose surname is rare.
    void labelled()
    {
        static const QRegularExpression label(QStringLiteral(
            "(?:联系人|联系人姓名|联络人|法定代表人|法人代表|法人|负责人|经理|经办人|承办人|代表|代理人|收件人|接收人|监督人|监督员|记录人|记录员|唱标人|开标人|监标人|主持人|公证员|审核人|审批人|填表人|制表人|编制人|复核人|"
            "签收人|姓名|专家|评委|成员|组长|组员|小组|委员会|名单|人员|工程师|建造师|设计师|联系方式|联系电话|电话|签字|签名)(?:\\([\\x{4E00}-\\x{9FFF}]{1,16}\\))?\\s*[:,]\\s*"));
        for (auto it = label.globalMatch(m_key); it.hasNext();) {
            const std::vector<Name> names = namesFrom(it.next().capturedEnd());
            const auto people = std::count_if(names.begin(), names.end(), [](const Name &name) { return name.person || !name.titled.isEmpty(); });
            const bool list = names.size() > 2 && people * 2 > qsizetype(names.size());
            for (const Name &name : names) {
                const bool rare = list && !name.known && name.range.length() < 5;
                if (!name.person && name.titled.isEmpty() && !rare && !name.addressed)
                    break;
                if (!name.addressed)
                    take(name);
            }
        }
    }

    // A given name, of signs that parents choose.
    bool isGiven(QStringView name) const
    {
        const QStringView given = name.sliced(name.size() > 2 && m_lexicon.isSurname(name.first(2)) ? 2 : 1);
        return std::all_of(given.begin(), given.end(), [&](QChar sign) { return m_lexicon.isGivenName(sign); });
    }

    // 明俭,吕春林,钟金成(采购人代表): nothing but names. No label vouches for them, so that their given names must.
    void lineOfNames()
    {
        qsizetype behind = 0;
        const std::vector<Name> names = namesFrom(0, &behind);
        while (behind < m_key.size() && QStringView(u"。;、, ").contains(m_key[behind]))
            ++behind;
        if (names.size() < 2 || behind < m_key.size())
            return;
        const auto certain = std::count_if(names.begin(), names.end(), [&](const Name &name) { return name.person && isGiven(QStringView(m_key).sliced(name.range.begin, name.range.length())); });
        const bool words = std::any_of(names.begin(), names.end(), [](const Name &name) { return name.known || name.range.length() > 4; });
        if (words || certain * 2 <= qsizetype(names.size()))
            return;
        for (const Name &name : names)
            take(name);
    }

    void beforeTitles()
    {
        static const QRegularExpression titled(QStringLiteral("([\\x{4E00}-\\x{9FFF}]{1,3})\\s*(女士|先生|小姐|老师|同志)"));
        for (auto it = titled.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString title = match.captured(2);
            // The shortest piece of text before the title that begins with a surname at a word's border.
            for (qsizetype length = match.capturedLength(1); length > 0; --length) {
                const core::TextRange range{match.capturedEnd(1) - length, match.capturedEnd()};
                const QString name = m_key.mid(range.begin, length);
                const bool surname = m_lexicon.isSurname(QStringView(name).first(1));
                const bool whole = length == 2 && m_lexicon.isSurname(name); // 欧阳先生
                const bool known = length == 1 ? surname : whole || looksLikePerson(m_lexicon, name);
                if (!known || !isCut(range))
                    continue;
                const QString english = length == 1 || whole ? pinyinWord(name) : personName(m_lexicon, name);
                take(range, title == u"同志" ? QStringLiteral("Comrade ") + english : title == u"先生" ? QStringLiteral("Mr ") + english : title == u"老师" ? english + QStringLiteral(" (teacher)") : QStringLiteral("Ms ") + english);
                break;
            }
        }
    }

    // 0371-65901234(张工), 韩雪梅 13800000000: a telephone's number has somebody at it.
    void besideNumbers()
    {
        static const QRegularExpression beside(QStringLiteral("(?:\\d{7,11}\\s*[(、,]?\\s*(?<behind>[\\x{4E00}-\\x{9FFF}]{2,4})(?=[)、,;。\\s]|$))|(?:(?:^|[:、,;(\\s])(?<before>[\\x{4E00}-\\x{9FFF}]{2,4})\\s*[、,:(]?\\s*(?=0\\d{2,3}-\\d{7}|1\\d{10}))"));
        for (auto it = beside.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString group = match.capturedStart(QStringLiteral("behind")) >= 0 ? QStringLiteral("behind") : QStringLiteral("before");
            const QString text = match.captured(group);
            const Name name{{match.capturedStart(group), match.capturedEnd(group)}, titledPerson(text), looksLikePerson(m_lexicon, text), false};
            if (!name.titled.isEmpty() || (name.person && isGiven(text)))
                take(name);
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    QSet<qsizetype> m_borders; ///< where pieces begin and end
    std::vector<PersonSpan> m_found;
};

} // namespace

std::vector<PersonSpan> peopleIn(const Lexicon &lexicon, const QString &key, const Pieces &pieces)
{
    return PeopleFinder(lexicon, key, pieces).find();
}

} // namespace tendertrail::translate
