// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charset.h"

#include "encodingscore.h"

#include <QHash>
#include <QRegularExpression>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype labelSearch = 4096; // browsers look at 1,024 bytes; saved pages put a comment before
constexpr qsizetype detectorSample = 200'000;

struct LabelRow
{
    const char *encoding;
    const char *labels; ///< parted by spaces
};

// https://encoding.spec.whatwg.org/#names-and-labels, the encodings that turn up in East Asian and Western files.
// GBK, GB2312 and GB18030 all decode as gb18030: ICU's own "gb2312" loses 镕, 祎 and other names.
constexpr LabelRow labelRows[] = {
    {"UTF-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"},
    {"gb18030", "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 936 ms936 "
                "windows-936 euc-cn x-euc-cn gb2312-80"},
    {"Big5-HKSCS", "big5 big5-hkscs big-5 cn-big5 csbig5 x-x-big5 big5hkscs cp950 ms950 windows-950"},
    {"EUC-TW", "euc-tw x-euc-tw cns11643"},
    {"HZ", "hz-gb-2312 hz"},
    {"windows-949", "euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
                    "windows-949 cp949"},
    {"windows-31j", "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932"},
    {"EUC-JP", "euc-jp cseucpkdfmtjapanese x-euc-jp"},
    {"ISO-2022-JP", "iso-2022-jp csiso2022jp"},
    {"UTF-16LE", "utf-16le utf-16 ucs-2 iso-10646-ucs-2 csunicode unicode unicodefeff"},
    {"UTF-16BE", "utf-16be unicodefffe"},
    {"windows-1252", "windows-1252 iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 iso_8859-1"},
    {"ISO-8859-2", "iso-8859-2 iso8859-2 latin2 l2"},
    {"ISO-8859-15", "iso-8859-15 iso8859-15 latin9 l9"},
    {"windows-1250", "windows-1250 cp1250 x-cp1250"},
    {"windows-1251", "windows-1251 cp1251 x-cp1251"},
    {"KOI8-R", "koi8-r koi koi8 koi8_r cskoi8r"},
    {"windows-1253", "windows-1253 cp1253"},
    {"windows-1254", "windows-1254 cp1254 iso-8859-9 latin5"},
    {"windows-1255", "windows-1255 cp1255"},
    {"windows-1256", "windows-1256 cp1256"},
    {"windows-1257", "windows-1257 cp1257"},
    {"windows-1258", "windows-1258 cp1258"},
    {"windows-874", "windows-874 tis-620 iso-8859-11"},
};

QHash<QString, QString> labelTable()
{
    QHash<QString, QString> table;
    for (const LabelRow &row : labelRows) {
        const QStringList labels = QString::fromLatin1(row.labels).split(u' ', Qt::SkipEmptyParts);
        for (const QString &label : labels)
            table.insert(label, QString::fromLatin1(row.encoding));
    }
    return table;
}

Charset fromByteOrderMark(const QByteArray &bytes)
{
    const auto said = u"byte order mark"_s;
    if (bytes.startsWith("\xef\xbb\xbf"))
        return {u"UTF-8"_s, 3, said};
    if (bytes.startsWith("\x84\x31\x95\x33"))
        return {u"gb18030"_s, 4, said};
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return {u"UTF-32LE"_s, 4, said};
    if (bytes.startsWith("\xff\xfe"))
        return {u"UTF-16LE"_s, 2, said};
    if (bytes.startsWith("\xfe\xff"))
        return {u"UTF-16BE"_s, 2, said};
    return {};
}

QString nameOf(DoubleByte guess)
{
    switch (guess) {
    case DoubleByte::Gb18030: return u"gb18030"_s;
    case DoubleByte::Big5: return u"Big5-HKSCS"_s;
    case DoubleByte::EucTw: return u"EUC-TW"_s;
    case DoubleByte::EucJp: return u"EUC-JP"_s;
    case DoubleByte::ShiftJis: return u"windows-31j"_s;
    case DoubleByte::EucKr: return u"windows-949"_s;
    case DoubleByte::Unknown: break;
    }
    return {};
}

QString askDetector(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.constData(), static_cast<int32_t>(std::min(bytes.size(), detectorSample)),
                   &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match)
        return {};
    const char *name = ucsdet_getName(match, &status);
    const QString known = U_SUCCESS(status) ? encodingForLabel(QString::fromLatin1(name)) : QString();
    return known;
}

/// A label is believed unless the bytes say otherwise: pages saved by a browser become UTF-8 and keep their old
/// <meta>, and servers say utf-8 over GBK.
bool contradicts(const QString &encoding, const Utf8Check &utf8)
{
    if (encoding == u"UTF-8")
        return utf8.invalid > 0 && utf8.invalid * 50 > utf8.multiByte;
    if (encoding.startsWith(u"UTF-16")) // a <meta> that could be read as bytes was not UTF-16
        return true;
    return utf8.invalid == 0 && utf8.multiByte >= 4;
}

} // namespace

QString encodingForLabel(const QString &label)
{
    static const QHash<QString, QString> table = labelTable();
    return table.value(label.trimmed().toLower());
}

QString declaredLabel(const QByteArray &bytes)
{
    const QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), labelSearch)));
    static const QRegularExpression xml(
        uR"(^[^<]{0,8}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+))"_s);
    static const QRegularExpression meta(uR"(<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]+))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = meta.match(head); match.hasMatch())
        return match.captured(1);
    if (const auto match = xml.match(head); match.hasMatch())
        return match.captured(1);
    return {};
}

Charset detectCharset(const QByteArray &bytes, const QString &label)
{
    if (const Charset marked = fromByteOrderMark(bytes); !marked.name.isEmpty())
        return marked;
    switch (guessUtf16(bytes)) {
    case Utf16Guess::Little: return {u"UTF-16LE"_s, 0, u"UTF-16 plausibility"_s};
    case Utf16Guess::Big: return {u"UTF-16BE"_s, 0, u"UTF-16 plausibility"_s};
    case Utf16Guess::No: break;
    }
    const Utf8Check utf8 = checkUtf8(bytes);
    if (const QString labelled = encodingForLabel(label); !labelled.isEmpty() && !contradicts(labelled, utf8))
        return {labelled, 0, u"label"_s};
    if (utf8.invalid == 0)
        return {u"UTF-8"_s, 0, u"UTF-8 validity"_s};
    if (const QString guess = nameOf(guessDoubleByte(bytes)); !guess.isEmpty())
        return {guess, 0, u"row score"_s};
    if (const QString guess = askDetector(bytes); !guess.isEmpty())
        return {guess, 0, u"detector"_s};
    return {u"windows-1252"_s, 0, u"nothing else fits"_s};
}

QString decode(const QByteArray &bytes, const Charset &charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(charset.name.toLatin1().constData(), &status), &ucnv_close);
    QString text;
    if (U_FAILURE(status) || !converter) {
        text = QString::fromUtf8(bytes.sliced(charset.bomLength));
    } else {
        const char *source = bytes.constData() + charset.bomLength;
        const char *const sourceEnd = bytes.constData() + bytes.size();
        text.resize(static_cast<qsizetype>(sourceEnd - source) + 16);
        qsizetype written = 0;
        for (;;) {
            auto *begin = reinterpret_cast<char16_t *>(text.data());
            char16_t *target = begin + written;
            status = U_ZERO_ERROR;
            ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source, sourceEnd, nullptr, true, &status);
            written = target - begin;
            if (status != U_BUFFER_OVERFLOW_ERROR)
                break;
            text.resize(text.size() + text.size() / 2 + 16);
        }
        text.resize(written);
    }
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    return text;
}

} // namespace tendertrail::ingest
