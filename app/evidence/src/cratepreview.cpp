// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crate.h"

namespace tendertrail::evidence {

namespace {

const char style[] = R"(body{font:15px/1.5 system-ui,"Noto Sans SC","WenQuanYi Micro Hei",sans-serif;color:#1c2430;background:#fff;
max-width:60rem;margin:2.5rem auto;padding:0 1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2.5rem 0 .75rem}
.quiet{color:#566070}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #dde2e8}
th{font-weight:600;color:#566070}code{font-size:.8rem;overflow-wrap:anywhere}a{color:#0a5a9c}
blockquote{margin:0;padding-left:.75rem;border-left:3px solid #0a5a9c;white-space:pre-wrap}
@media(prefers-color-scheme:dark){body{background:#14181d;color:#e4e8ee}.quiet,th{color:#a3adba}
th,td{border-color:#2c343d}a{color:#6cb6f5}blockquote{border-color:#6cb6f5}})";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString link(const QString &path, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(crateId(path), escaped(text));
}

QString sizeWords(qint64 bytes)
{
    if (bytes < 1024)
        return QStringLiteral("%1 B").arg(bytes);
    if (bytes < 1024 * 1024)
        return QStringLiteral("%1 KiB").arg(static_cast<double>(bytes) / 1024, 0, 'f', 1);
    return QStringLiteral("%1 MiB").arg(static_cast<double>(bytes) / (1024 * 1024), 0, 'f', 1);
}

} // namespace

QByteArray cratePreview(const PacketFacts &facts, const std::vector<BagWriter::PayloadFile> &files)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1</title>\n<style>\n%2\n</style>\n"
                                  "</head>\n<body>\n<h1>%1</h1>\n")
                       .arg(escaped(facts.title), QString::fromUtf8(style));
    if (!facts.note.isEmpty())
        html += QStringLiteral("<p>%1</p>\n").arg(escaped(facts.note));
    html += QStringLiteral("<p class=\"quiet\">Evidence packet, exported %1 by %2. Begin with %3; %4 says how to check it.</p>\n")
                .arg(escaped(facts.exportedAt), escaped(programName()), link(QStringLiteral("report.pdf"), QStringLiteral("report.pdf")),
                     link(QStringLiteral("README.txt"), QStringLiteral("README.txt")));

    html += QStringLiteral("<h2>Citations</h2>\n<table>\n<tr><th>Id<th>Says<th>Words<th>Where</tr>\n");
    for (const Citation &citation : facts.citations) {
        const QString original = QStringLiteral("originals/") + facts.names.value(citation.document.id);
        QString words = QStringLiteral("<blockquote lang=\"zh\">%1</blockquote>").arg(escaped(citation.anchor.quote));
        if (!citation.translation.isEmpty())
            words += QStringLiteral("<span class=\"quiet\">%1 (%2)</span>").arg(escaped(citation.translation), escaped(citation.status));
        html += QStringLiteral("<tr><td>%1<td>%2<td>%3<td>%4, page %5</tr>\n")
                    .arg(citation.id, escaped(citation.says.isEmpty() ? citation.note : citation.says), words,
                         link(original, citation.document.name), QString::number(citation.anchor.page));
    }
    html += QStringLiteral("</table>\n<h2>Files</h2>\n<table>\n<tr><th>File<th>Size<th>SHA-256</tr>\n");
    for (const BagWriter::PayloadFile &file : files)
        html += QStringLiteral("<tr><td>%1<td>%2<td><code>%3</code></tr>\n")
                    .arg(link(file.path, file.path), sizeWords(file.digests.bytes), file.digests.sha256);
    html += QStringLiteral("</table>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace tendertrail::evidence
