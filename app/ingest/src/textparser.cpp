// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textparser.h"

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

/// Control characters (form feeds, escape sequences) are no text; tabs become spaces.
QString cleaned(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            out += c;
        else if (c == u'\t')
            out += u"    "_s;
        else if (c == u'\f' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            out += u'\n';
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            out += c;
    }
    return out;
}

} // namespace

FlowDocument parseText(const QString &text)
{
    FlowDocument document;
    document.source = u"text"_s;
    const QStringList lines = cleaned(text).split(u'\n');
    for (const QString &line : lines)
        document.add(core::BlockKind::Paragraph, line);
    return document;
}

} // namespace tendertrail::ingest
