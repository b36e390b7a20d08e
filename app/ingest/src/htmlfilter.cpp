// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlfilter.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace tendertrail::ingest {

namespace {

constexpr qsizetype longestTag = 8192;
constexpr int patience = 16;           ///< searches to the very end that may find nothing; then they stay near
constexpr qsizetype nearby = 512;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

/// Elements dropped with all that is in them.
bool isDroppedWhole(const QByteArray &name)
{
    static const QSet<QByteArray> names{"script", "style", "noscript", "iframe", "noembed", "noframes", "object",
                                        "svg", "math", "template", "applet", "canvas", "audio", "video"};
    return names.contains(name);
}

/// Of these the content is characters, not tags, until the end tag.
bool isRawText(const QByteArray &name)
{
    static const QSet<QByteArray> names{"title", "textarea", "xmp", "script", "style", "noscript", "iframe", "noembed",
                                        "noframes"};
    return names.contains(name);
}

/// Elements that a tree builder opens again after every block they were left open in: the costly ones.
bool isFormatting(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                                        "strong", "tt", "u"};
    return names.contains(name);
}

bool hasNoEnd(const QByteArray &name)
{
    static const QSet<QByteArray> names{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                                        "param", "source", "track", "wbr", "frame", "bgsound", "basefont", "keygen"};
    return names.contains(name);
}

/// Elements that a sibling of their kind ends: a thousand of them without an end tag are not deep.
bool endsItself(const QByteArray &name)
{
    static const QSet<QByteArray> names{"p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option",
                                        "colgroup", "html", "head", "body"};
    return names.contains(name);
}

struct Tag
{
    QByteArray name;   ///< lower case; empty when this is no tag
    qsizetype end = 0; ///< behind its >
    bool closing = false;
    bool mayHide = false;
};

class Filter
{
public:
    Filter(const QByteArray &html, int maxDepth) : m_html(html), m_maxDepth(maxDepth) { m_out.reserve(html.size()); }

    QByteArray run()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const qsizetype open = m_html.indexOf('<', at);
            if (open < 0) {
                copy(at, m_html.size());
                break;
            }
            copy(at, open);
            at = markup(open);
        }
        return m_out;
    }

private:
    void copy(qsizetype from, qsizetype to) { m_out.append(m_html.constData() + from, to - from); }

    qsizetype afterOrEnd(const char *mark, qsizetype from) const
    {
        const qsizetype found = m_html.indexOf(mark, from);
        return found < 0 ? m_html.size() : found + qsizetype(qstrlen(mark));
    }

    qsizetype markup(qsizetype open)
    {
        const QByteArrayView rest = QByteArrayView(m_html).sliced(open);
        if (rest.startsWith("<!--")) {
            const bool abrupt = rest.startsWith("<!-->") || rest.startsWith("<!--->");
            return abrupt ? afterOrEnd(">", open) : afterOrEnd("-->", open + 4);
        }
        const char next = open + 1 < m_html.size() ? m_html.at(open + 1) : '\0';
        if (next == '!' || next == '?') {
            const qsizetype end = afterOrEnd(">", open);
            if (rest.sliced(2, std::min<qsizetype>(7, rest.size() - 2)).compare("doctype", Qt::CaseInsensitive) == 0)
                copy(open, end);
            return end;
        }
        const Tag tag = tagAt(open);
        if (tag.name.isEmpty()) {
            m_out += "&lt;"; // a bare < in a text
            return open + 1;
        }
        if (isDroppedWhole(tag.name))
            return tag.closing ? tag.end : skipElement(tag);
        if (isRawText(tag.name) && !tag.closing) {
            const qsizetype end = endTag(tag.name, tag.end);
            m_out += '<' + tag.name + '>';
            copy(tag.end, end);
            m_out += "</" + tag.name + '>';
            const Tag close = end < m_html.size() ? tagAt(end) : Tag{};
            return close.name.isEmpty() ? end : close.end;
        }
        if (isRawText(tag.name) || tag.name == "embed" || tag.name == "link" || tag.name == "img")
            return tag.end;
        tag.closing ? closeTag(tag) : openTag(tag, open);
        return tag.end;
    }

    void openTag(const Tag &tag, qsizetype open)
    {
        QByteArray name = tag.name;
        if (isFormatting(name)) {
            m_hiding[name].push_back(tag.mayHide);
            if (!tag.mayHide)
                return;
            name = "span";
        }
        if (!hasNoEnd(name))
            ++m_open[name];
        if (!hasNoEnd(name) && !endsItself(name)) {
            m_stack.push_back(name);
            if (static_cast<int>(m_stack.size()) > m_maxDepth)
                return;
        }
        const qsizetype attributes = open + 1 + tag.name.size();
        m_out += '<' + name;
        if (tag.end - open <= longestTag)
            copy(attributes, tag.end);
        else
            m_out += '>';
    }

    void closeTag(const Tag &tag)
    {
        QByteArray name = tag.name;
        if (isFormatting(name)) {
            std::vector<bool> &hiding = m_hiding[name];
            if (hiding.empty())
                return;
            const bool hid = hiding.back();
            hiding.pop_back();
            if (!hid)
                return;
            name = "span";
        }
        if (!hasNoEnd(name) && !endsItself(name)) {
            if (m_open.value(name) <= 0)
                return; // closes nothing
            bool found = false;
            while (!found) {
                found = m_stack.back() == name;
                const bool written = static_cast<int>(m_stack.size()) <= m_maxDepth;
                --m_open[m_stack.back()];
                // What was left open inside is closed by name, so that the tree is as deep as we count.
                if (written)
                    m_out += "</" + m_stack.back() + '>';
                m_stack.pop_back();
            }
            return;
        }
        // An end without a beginning would make the builder search all that is open, or even make an element of it.
        if (hasNoEnd(name) || m_open.value(name) <= 0)
            return;
        --m_open[name];
        m_out += "</" + name + '>';
    }

    /// How far to look for an end: without a limit, thousands of things without an end would take quadratic time.
    [[nodiscard]] qsizetype horizon(qsizetype from) const
    {
        return m_failedSearches < patience ? m_html.size() : std::min(m_html.size(), from + nearby);
    }

    [[nodiscard]] Tag tagAt(qsizetype open)
    {
        Tag tag;
        qsizetype at = open + 1;
        if (at < m_html.size() && m_html.at(at) == '/') {
            tag.closing = true;
            ++at;
        }
        if (at >= m_html.size() || !isLetter(m_html.at(at)))
            return tag;
        const qsizetype begin = at;
        while (at < m_html.size() && !isSpace(m_html.at(at)) && m_html.at(at) != '>' && m_html.at(at) != '/')
            ++at;
        const qsizetype attributes = at;
        char quote = '\0';
        bool valueBegins = false;
        const qsizetype limit = horizon(at);
        for (; at < limit; ++at) {
            const char c = m_html.at(at);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                break;
            } else if ((c == '"' || c == '\'') && valueBegins) {
                quote = c;
            }
            if (quote == '\0')
                valueBegins = c == '=' || (valueBegins && isSpace(c));
        }
        if (at >= limit) {
            ++m_failedSearches;
            return tag; // never ended: the rest is text
        }
        tag.name = m_html.sliced(begin, std::min<qsizetype>(attributes - begin, 64)).toLower();
        tag.end = at + 1;
        const QByteArrayView inside = QByteArrayView(m_html).sliced(attributes, at - attributes);
        tag.mayHide = inside.contains("style") || inside.contains("STYLE") || inside.contains("hidden");
        return tag;
    }

    /// Where the end tag of a raw text element begins; the end of everything when there is none.
    [[nodiscard]] qsizetype endTag(const QByteArray &name, qsizetype from) const
    {
        for (qsizetype at = m_html.indexOf("</", from); at >= 0; at = m_html.indexOf("</", at + 2)) {
            const qsizetype after = at + 2 + name.size();
            if (after <= m_html.size()
                && QByteArrayView(m_html).sliced(at + 2, name.size()).compare(name, Qt::CaseInsensitive) == 0
                && (after == m_html.size() || !(isLetter(m_html.at(after)))))
                return at;
        }
        return m_html.size();
    }

    /// Behind an element that is dropped with its content.
    [[nodiscard]] qsizetype skipElement(const Tag &tag)
    {
        if (isRawText(tag.name)) {
            const qsizetype end = endTag(tag.name, tag.end);
            const qsizetype close = m_html.indexOf('>', end);
            return close < 0 ? m_html.size() : close + 1;
        }
        if (m_html.at(tag.end - 2) == '/')
            return tag.end;
        if (m_failedSearches >= patience)
            return tag.end;
        int depth = 1;
        qsizetype at = tag.end;
        while (depth > 0 && (at = m_html.indexOf('<', at)) >= 0) {
            const Tag inner = tagAt(at);
            if (inner.name == tag.name)
                depth += inner.closing ? -1 : 1;
            at = inner.name.isEmpty() ? at + 1 : inner.end;
        }
        if (depth == 0)
            return at;
        ++m_failedSearches;
        return tag.end; // without an end its content is kept: better an odd word than a lost notice
    }

    const QByteArray &m_html;
    int m_maxDepth;
    int m_failedSearches = 0;
    QByteArray m_out;
    std::vector<QByteArray> m_stack;             ///< open elements that count for depth
    QHash<QByteArray, int> m_open;               ///< how many of each are open, in the stack or ending themselves
    QHash<QByteArray, std::vector<bool>> m_hiding; ///< open formatting elements: whether they became a span
};

} // namespace

QByteArray filterHtml(const QByteArray &html, int maxDepth)
{
    return Filter(html, maxDepth).run();
}

} // namespace tendertrail::ingest
