// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdpackage.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double largest = 1e7; ///< millimetres

/// Without ./ and ../, slashes turned, in lower case: two ways to write one location give one key.
QString keyOf(const QString &folder, QString location)
{
    location.replace(u'\\', u'/');
    if (!location.startsWith(u'/'))
        location = folder + u'/' + location;
    QStringList kept;
    const QStringList parts = location.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == u"..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (part != u".") {
            kept << part;
        }
    }
    return kept.join(u'/').toLower();
}

/// Takes the next word of a list off its front.
QStringView takeWord(QStringView &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && (text[begin].isSpace() || text[begin] == u','))
        ++begin;
    qsizetype end = begin;
    while (end < text.size() && !text[end].isSpace() && text[end] != u',')
        ++end;
    const QStringView word = text.sliced(begin, end - begin);
    text = text.sliced(end);
    return word;
}

bool toNumber(QStringView word, double &number)
{
    bool is = false;
    number = word.toDouble(&is);
    return is && std::isfinite(number) && std::abs(number) <= largest;
}

} // namespace

QString folderOf(const QString &entry)
{
    const qsizetype slash = entry.lastIndexOf(u'/');
    return slash < 0 ? QString() : entry.left(slash);
}

std::vector<double> ofdNumbers(QStringView text, std::size_t most)
{
    std::vector<double> numbers;
    double number = 0;
    while (numbers.size() < most && toNumber(takeWord(text), number))
        numbers.push_back(number);
    return numbers;
}

std::vector<double> ofdDeltas(QStringView text, std::size_t most)
{
    std::vector<double> deltas;
    while (deltas.size() < most) {
        const QStringView word = takeWord(text);
        double number = 0;
        if (word == u"g") {
            double count = 0;
            if (!toNumber(takeWord(text), count) || !toNumber(takeWord(text), number))
                break;
            const double room = static_cast<double>(most - deltas.size());
            deltas.insert(deltas.end(), static_cast<std::size_t>(std::clamp(count, 0.0, room)), number);
        } else if (toNumber(word, number)) {
            deltas.push_back(number);
        } else {
            break;
        }
    }
    return deltas;
}

core::Result<OfdPackage> OfdPackage::open(const QString &path, qint64 mostBytes)
{
    core::Result<ZipPackage> zip = ZipPackage::open(path, mostBytes);
    if (!zip)
        return zip.failure();
    OfdPackage package;
    package.m_zip = std::move(*zip);
    package.m_path = path;
    const QStringList names = package.m_zip.names();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names.at(i).endsWith(u'/'))
            package.m_entries.insert(keyOf({}, names.at(i)), i);
    }
    if (package.m_entries.contains(u"encryptions.xml"_s) || package.m_entries.contains(u"encryptinfo.dat"_s))
        return core::fail(core::ErrorCode::Encrypted, path, u"OFD document behind a password or certificate"_s);
    return package;
}

QString OfdPackage::locate(const QString &folder, const QString &location) const
{
    if (location.trimmed().isEmpty())
        return {};
    if (const QString key = keyOf(folder, location.trimmed()); m_entries.contains(key))
        return key;
    // Some write the whole way from the root and leave its slash out.
    const QString key = keyOf({}, location.trimmed());
    return m_entries.contains(key) ? key : QString();
}

core::Result<QByteArray> OfdPackage::bytes(const QString &entry) const
{
    const auto found = m_entries.constFind(entry);
    if (entry.isEmpty() || found == m_entries.constEnd())
        return core::fail(core::ErrorCode::NotFound, m_path, entry);
    return m_zip.partAt(*found);
}

core::Result<std::shared_ptr<const pugi::xml_document>> OfdPackage::xml(const QString &entry) const
{
    const core::Result<QByteArray> source = bytes(entry);
    if (!source)
        return source.failure();
    auto tree = std::make_shared<pugi::xml_document>();
    const pugi::xml_parse_result parsed = tree->load_buffer(source->constData(), static_cast<std::size_t>(source->size()),
                                                            pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed && !tree->document_element())
        return core::fail(core::ErrorCode::Corrupt, m_path, entry + u": "_s + QString::fromLatin1(parsed.description()));
    return std::shared_ptr<const pugi::xml_document>(std::move(tree)); // what stands before a fault is read
}

} // namespace tendertrail::ingest
