// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkbuilder.h"

#include <cmath>
#include <vector>

namespace tendertrail::exchange {
namespace {

struct Token
{
    enum class Kind { Word, Number, Text, Open, Close, End, Wrong } kind = Kind::End;
    QString text;
};

class Tokens
{
public:
    explicit Tokens(const QByteArray &bytes) : m_text(QString::fromUtf8(bytes)) {}

    Token next()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u'#')) {
            if (m_text[m_at] == u'#')
                while (m_at < m_text.size() && m_text[m_at] != u'\n')
                    ++m_at;
            else
                ++m_at;
        }
        if (m_at >= m_text.size())
            return {};
        const QChar first = m_text[m_at];
        if (first == u'[' || first == u']') {
            ++m_at;
            return {first == u'[' ? Token::Kind::Open : Token::Kind::Close, {}};
        }
        if (first == u'"') {
            const qsizetype end = m_text.indexOf(u'"', m_at + 1);
            if (end < 0)
                return {Token::Kind::Wrong, QStringLiteral("a text without end")};
            const QString text = m_text.mid(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            return {Token::Kind::Text, unescaped(text)};
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'[' && m_text[m_at] != u']')
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        const bool number = first.isDigit() || first == u'-' || first == u'+' || first == u'.';
        return {number ? Token::Kind::Number : Token::Kind::Word, word};
    }

    [[nodiscard]] qsizetype line() const { return m_text.left(m_at).count(u'\n') + 1; }

private:
    // Only the entities that writers of GML use.
    static QString unescaped(QString text)
    {
        if (!text.contains(u'&'))
            return text;
        return text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
            .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }

    QString m_text;
    qsizetype m_at = 0;
};

struct Record
{
    QString kind; ///< the key whose list this is: graph, node, edge, graphics
    QHash<QString, QString> values;
    QPointF place;
};

} // namespace

core::Result<graph::Network> readGml(const QByteArray &bytes, const QString &name)
{
    Tokens tokens(bytes);
    NetworkBuilder builder;
    std::vector<Record> open;
    const auto corrupt = [&](const QString &what) {
        return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("line %1: %2").arg(tokens.line()).arg(what));
    };
    for (Token key = tokens.next(); key.kind != Token::Kind::End; key = tokens.next()) {
        if (key.kind == Token::Kind::Close) {
            if (open.empty())
                return corrupt(QStringLiteral("a list is closed that was not opened"));
            const Record record = std::move(open.back());
            open.pop_back();
            if (record.kind == u"node") {
                const QString id = record.values.value(QStringLiteral("id"));
                if (id.isEmpty())
                    return corrupt(QStringLiteral("a node without id"));
                graph::Node &node = builder.node(id);
                node.label = record.values.value(QStringLiteral("label"), id);
                node.type = record.values.value(QStringLiteral("type"));
                node.position = record.place;
            } else if (record.kind == u"edge") {
                const QString source = record.values.value(QStringLiteral("source"));
                const QString target = record.values.value(QStringLiteral("target"));
                if (source.isEmpty() || target.isEmpty())
                    return corrupt(QStringLiteral("an edge without ends"));
                graph::Edge &edge = builder.edge(source, target);
                edge.label = record.values.value(QStringLiteral("label"));
                edge.type = record.values.value(QStringLiteral("type"));
            } else if (record.kind == u"graphics" && !open.empty()) {
                open.back().place = {record.values.value(QStringLiteral("x")).toDouble(),
                                     record.values.value(QStringLiteral("y")).toDouble()};
            }
            continue;
        }
        if (key.kind != Token::Kind::Word)
            return corrupt(key.kind == Token::Kind::Wrong ? key.text : QStringLiteral("a value without a name"));
        const Token value = tokens.next();
        if (value.kind == Token::Kind::Open) {
            if (open.size() > 64)
                return corrupt(QStringLiteral("lists nested too deep"));
            open.push_back({key.text.toLower(), {}, {}});
        } else if (value.kind == Token::Kind::Close || value.kind == Token::Kind::End || value.kind == Token::Kind::Wrong) {
            return corrupt(QStringLiteral("%1 without a value").arg(key.text));
        } else if (!open.empty()) {
            open.back().values.insert(key.text.toLower(), value.text);
        }
    }
    if (!open.empty())
        return corrupt(QStringLiteral("the file ends inside a list"));
    return builder.take();
}

} // namespace tendertrail::exchange
