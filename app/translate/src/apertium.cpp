// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkengine.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace tendertrail::translate {

namespace {

using Field = QPair<const char *, QString>;

// As browsers write forms: a plus sign or an ampersand of the text must not be read as one of the form.
HttpQuestion form(const QList<Field> &fields)
{
    QByteArray body;
    for (const Field &field : fields)
        body += (body.isEmpty() ? "" : "&") + QByteArray(field.first) + '=' + QUrl::toPercentEncoding(field.second);
    return {QByteArrayLiteral("application/x-www-form-urlencoded"), body};
}

/// One segment a request, as the interface has it.
class Apertium final : public NetworkEngine
{
public:
    using NetworkEngine::NetworkEngine;

private:
    int batchSize() const override { return 1; }

    core::Result<QStringList> send(const QStringList &batch, const QString &from, const QString &to,
                                   const core::CancelToken &cancel) const override
    {
        QList<Field> fields{{"langpair", baseOfTag(from) + u'|' + baseOfTag(to)},
                            {"q", batch[0]},
                            {"markUnknown", QStringLiteral("no")},
                            {"format", QStringLiteral("txt")}}; // else it reads < and & as HTML
        if (!m_endpoint.key.isEmpty())
            fields.append({"key", m_endpoint.key});
        const auto answer = ask(address(QStringLiteral("/translate")), form(fields), {}, cancel);
        if (!answer) {
            if (answer.error().code == core::ErrorCode::Protocol)
                TRAIL_TRY(checkPair(from, to, cancel));
            return answer.failure();
        }
        const QJsonValue text = answer->object().value(QStringLiteral("responseData")).toObject().value(QStringLiteral("translatedText"));
        if (!text.isString())
            return unexpected(QStringLiteral("no responseData.translatedText"));
        return QStringList{text.toString()};
    }

    // A server has only the pairs that were installed on it. Asked for after it refused, to say why.
    core::Result<void> checkPair(const QString &from, const QString &to, const core::CancelToken &cancel) const
    {
        const auto answer = ask(address(QStringLiteral("/listPairs")), HttpQuestion{}, {}, cancel);
        if (!answer)
            return {}; // what it said first is what counts
        QStringList pairs;
        for (const QJsonValue &value : answer->object().value(QStringLiteral("responseData")).toArray()) {
            const QString source = value.toObject().value(QStringLiteral("sourceLanguage")).toString();
            const QString target = value.toObject().value(QStringLiteral("targetLanguage")).toString();
            if (isLanguage(source, from) && isLanguage(target, to))
                return {};
            if (pairs.size() < mostPairsNamed && !source.isEmpty() && !target.isEmpty())
                pairs.append(source + u'-' + target);
        }
        if (pairs.isEmpty())
            return {}; // it speaks of something else
        return core::fail(core::ErrorCode::Unsupported, baseOfTag(from) + u'-' + baseOfTag(to),
                          QStringLiteral("%1 has %2").arg(subject(), pairs.join(QStringLiteral(", "))));
    }

    static constexpr qsizetype mostPairsNamed = 20;

    // It names languages with three letters, tags do with two where there are two.
    static bool isLanguage(const QString &code, const QString &tag)
    {
        const QString language = code.section(u'_', 0, 0).toLower();
        const QString wanted = baseOfTag(tag);
        const auto known = QLocale::codeToLanguage(language);
        return language == wanted || (known != QLocale::AnyLanguage && known == QLocale::codeToLanguage(wanted));
    }
};

} // namespace

std::unique_ptr<Engine> makeApertium(const NetworkEndpoint &endpoint)
{
    return std::make_unique<Apertium>(endpoint);
}

} // namespace tendertrail::translate
