// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <functional>

namespace tendertrail::architecture {

namespace {

constexpr int linesAtMost = 800;

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

House::House(const QString &root) : m_root(root)
{
    const QDir widgets(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets"));
    const QStringList headers = widgets.entryList(QDir::Files);
    m_widgets = QSet<QString>(headers.begin(), headers.end());
    readTable();
    checkCircles();
    checkFiles();
}

QStringList House::violations() const
{
    return m_violations;
}

void House::readTable()
{
    const QString text = readAll(m_root + QStringLiteral("/app/cmake/TrailTargets.cmake"));
    static const QRegularExpression line(QStringLiteral("set\\(TRAIL_MAY_USE_(\\w+)\\s+([^)]*)\\)"));
    for (auto match = line.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QString uses = found.captured(2);
        uses.remove(u'"');
        m_mayUse.insert(found.captured(1), uses.simplified().split(u' ', Qt::SkipEmptyParts));
    }
    if (m_mayUse.isEmpty())
        m_violations.append(QStringLiteral("the table of permitted edges was not found"));
}

void House::checkCircles()
{
    // Depth-first over the table: a library met again on the way down closes a circle.
    QSet<QString> finished;
    QStringList way;
    std::function<void(const QString &)> visit = [&](const QString &library) {
        if (way.contains(library)) {
            m_violations.append(QStringLiteral("circle: %1 → %2").arg(way.mid(way.indexOf(library)).join(QStringLiteral(" → ")), library));
            return;
        }
        if (finished.contains(library))
            return;
        way.append(library);
        for (const QString &used : m_mayUse.value(library))
            visit(used);
        way.removeLast();
        finished.insert(library);
    };
    for (auto it = m_mayUse.keyBegin(); it != m_mayUse.keyEnd(); ++it)
        visit(*it);
}

void House::checkFiles()
{
    const QStringList folders = QDir(m_root + QStringLiteral("/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &library : folders) {
        if (library == QLatin1String("cmake"))
            continue;
        if (!m_mayUse.contains(library))
            m_violations.append(QStringLiteral("app/%1 has no line in the table").arg(library));
        QDirIterator files(m_root + QStringLiteral("/app/") + library, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            checkFile(library, files.next());
    }
}

void House::checkFile(const QString &library, const QString &path)
{
    ++m_filesRead;
    const QStringList lines = readAll(path).split(u'\n');
    const QString shortPath = QDir(m_root).relativeFilePath(path);
    if (lines.size() > linesAtMost)
        m_violations.append(QStringLiteral("%1 has %2 lines, over %3").arg(shortPath).arg(lines.size()).arg(linesAtMost));
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    for (const QString &line : lines) {
        if (const auto match = include.match(line); match.hasMatch())
            checkInclude(library, shortPath, match.captured(2), match.captured(1) == QLatin1String("<"));
    }
}

void House::checkInclude(const QString &library, const QString &path, const QString &include, bool angle)
{
    const QString top = include.section(u'/', 0, 0);
    if (!angle && include.contains(QLatin1String("..")))
        m_violations.append(QStringLiteral("%1 includes \"%2\": a path out of its folder").arg(path, include));
    if (!angle && include.contains(u'/') && m_mayUse.contains(top) && top != library && !m_mayUse.value(library).contains(top))
        m_violations.append(QStringLiteral("%1 includes \"%2\": app/%3 may not use app/%4").arg(path, include, library, top));
    const QString name = include.section(u'/', -1);
    if (library != QLatin1String("gui") && (top == QLatin1String("QtWidgets") || m_widgets.contains(name)))
        m_violations.append(QStringLiteral("%1 includes <%2>: Qt Widgets below gui").arg(path, include));
    // Public headers show Qt, the standard library and our own headers, never a third party's.
    const bool isPublic = path.contains(QLatin1String("/include/"));
    const bool isQtOrStandard = include.startsWith(u'Q') || (!include.contains(u'/') && !include.endsWith(QLatin1String(".h")));
    if (isPublic && angle && !isQtOrStandard)
        m_violations.append(QStringLiteral("%1 includes <%2>: a third-party header in a public one").arg(path, include));
}

} // namespace tendertrail::architecture
