// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "safenames.h"

#include <QStringList>

namespace tendertrail::evidence {

namespace {

// Characters that cut a name, that a shell or a manifest would read as something else, or that show a name in another order
// than it has.
bool isUnsafe(char32_t c)
{
    switch (c) {
    case U'<': case U'>': case U':': case U'"': case U'/': case U'\\': case U'|': case U'?': case U'*': case U'%':
        return true;
    default:
        break;
    }
    if (c == QChar::ReplacementCharacter)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString cleaned(const QString &name)
{
    QString out;
    const QList<uint> points = name.normalized(QString::NormalizationForm_C).toUcs4();
    for (const char32_t c : points) {
        if (!isUnsafe(c))
            out += QString::fromUcs4(&c, 1);
        else if (!out.endsWith(u'_'))
            out += u'_';
    }
    return out;
}

// Windows drops dots and spaces at the end; a dot at the start hides a file, a dash makes it an option.
QString trimmedEnds(QString name)
{
    while (name.endsWith(u'.') || (!name.isEmpty() && name.back().isSpace()))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u'-') || (!name.isEmpty() && name.front().isSpace()))
        name.remove(0, 1);
    return name;
}

bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"), QStringLiteral("NUL"),
                                     QStringLiteral("CONIN$"), QStringLiteral("CONOUT$")};
    if (devices.contains(stem))
        return true;
    // COM1 … LPT9; Windows also takes the digits ¹²³.
    return stem.size() == 4 && (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")))
           && (stem.back().isDigit() || QStringLiteral("¹²³").contains(stem.back()));
}

QString cutToBytes(const QString &text, qsizetype mostBytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= mostBytes)
        return text;
    qsizetype end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(utf8.at(end)) & 0xC0U) == 0x80U)
        --end;
    return QString::fromUtf8(utf8.left(end));
}

} // namespace

QString safeName(const QString &name, qsizetype mostBytes)
{
    constexpr qsizetype longestExtension = 12;
    QString safe = trimmedEnds(cleaned(name));
    if (isDevice(safe))
        safe.prepend(u'_');
    if (safe.toUtf8().size() > mostBytes) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        QString extension = dot > 0 ? safe.mid(dot) : QString();
        if (extension.toUtf8().size() > longestExtension)
            extension.clear();
        safe = trimmedEnds(cutToBytes(safe.chopped(extension.size()), mostBytes - extension.toUtf8().size())) + extension;
    }
    return safe.isEmpty() ? QStringLiteral("unnamed") : safe;
}

QString DocumentNames::of(const core::Document &document)
{
    if (const auto known = m_names.constFind(document.id); known != m_names.constEnd())
        return *known;
    constexpr qsizetype mostBytes = 110; // room for a second extension (".json") within 120
    const QString hex = document.sha256.hex();
    QString name;
    for (const qsizetype digits : {qsizetype{12}, qsizetype{64}}) {
        const QString start = hex.left(digits) + u'-';
        name = start + safeName(document.name, mostBytes - start.size());
        if (!m_taken.contains(name.toCaseFolded()))
            break;
    }
    m_taken.insert(name.toCaseFolded());
    m_names.insert(document.id, name);
    return name;
}

} // namespace tendertrail::evidence
