// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// How the bytes of a text are to be read, and what said so.
struct Charset
{
    QString name;       ///< as ICU and WHATWG know it: "UTF-8", "gb18030", "Big5-HKSCS"
    int bomLength = 0;
    QString saidBy;     ///< "byte order mark", "label", "UTF-8 validity", "row score", "detector"
};

/// BOM, then the label (an HTTP or <meta> name, empty for none) through the WHATWG table unless the bytes contradict it,
/// then UTF-8 validity, then the row score of GB18030 and Big5, ICU's detector last (TRAPS D10).
[[nodiscard]] Charset detectCharset(const QByteArray &bytes, const QString &label = {});

/// The encoding that browsers use for a label ("gb2312" is gb18030); empty for an unknown one.
[[nodiscard]] QString encodingForLabel(const QString &label);

/// The label in <meta charset>, <meta http-equiv> or <?xml encoding?> of the first bytes; empty for none.
[[nodiscard]] QString declaredLabel(const QByteArray &bytes);

/// Text of the bytes: no BOM, line ends as \n, NUL and what cannot be decoded as U+FFFD.
[[nodiscard]] QString decode(const QByteArray &bytes, const Charset &charset);

} // namespace tendertrail::ingest
