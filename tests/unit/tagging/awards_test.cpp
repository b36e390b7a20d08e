// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <QFile>
#include <QMap>

#include <cstdio>

using namespace tendertrail;

namespace {

/// One made-up notice and what it says: "=== name", lines "@field value|value", then its text; lines that begin with | are rows of tables.
struct Notice
{
    QString name;
    QMap<QString, QStringList> answers;
    core::PageText page;
};

core::PageText pageOf(const QStringList &lines)
{
    auto made = pages::page({});
    int table = -1;
    int row = 0;
    bool inTable = false;
    for (const auto &line : lines) {
        if (!line.startsWith(u'|')) {
            inTable = false;
            made.text += line + u'\n';
            continue;
        }
        if (!inTable) {
            ++table;
            row = 0;
            made.text += u'\n';
        }
        inTable = true;
        const auto cells = line.mid(1).chopped(line.endsWith(u'|') ? 1 : 0).split(u'|');
        for (int column = 0; column < cells.size(); ++column) {
            core::Block block;
            block.kind = core::BlockKind::TableCell;
            block.table = table;
            block.row = row;
            block.column = column;
            block.range.begin = made.text.size();
            made.text += cells[column];
            block.range.end = made.text.size();
            made.text += QStringLiteral("\n\n");
            made.blocks.push_back(block);
        }
        ++row;
    }
    return made;
}

std::vector<Notice> notices(const QString &file)
{
    std::vector<Notice> found;
    QFile data(QStringLiteral(TRAIL_SOURCE_DIR "/tests/data/awards/") + file);
    if (!data.open(QIODevice::ReadOnly))
        return found;
    const auto parts = QString::fromUtf8(data.readAll()).split(QStringLiteral("=== "), Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        auto lines = part.trimmed().split(u'\n');
        Notice notice;
        notice.name = lines.takeFirst();
        while (!lines.isEmpty() && lines.front().startsWith(u'@')) {
            const auto line = lines.takeFirst().mid(1);
            notice.answers[line.section(u' ', 0, 0)] = line.section(u' ', 1).split(u'|', Qt::SkipEmptyParts);
        }
        notice.page = pageOf(lines);
        found.push_back(std::move(notice));
    }
    return found;
}

QStringList found(const std::vector<core::Suggestion> &suggestions, const QString &field)
{
    QStringList values;
    for (const auto &suggestion : suggestions) {
        const auto name = core::fieldName(suggestion.field);
        const bool vendor = field == QStringLiteral("vendor") && suggestion.kind == QStringLiteral("vendor");
        const bool cloud = field == QStringLiteral("cloud") && name == QStringLiteral("cloud_provider");
        if ((name == field || vendor || cloud) && !values.contains(suggestion.value))
            values.append(suggestion.value);
    }
    values.sort();
    return values;
}

struct Score
{
    int right = 0;
    int wanted = 0;
    int given = 0;
    [[nodiscard]] double recall() const { return wanted == 0 ? 1 : double(right) / wanted; }
    [[nodiscard]] double precision() const { return given == 0 ? 1 : double(right) / given; }
};

QMap<QString, Score> scores(const QString &kind, bool show)
{
    QMap<QString, Score> all;
    auto both = notices(kind + QStringLiteral(".txt"));
    for (auto &notice : notices(kind + QStringLiteral("2.txt")))
        both.push_back(std::move(notice));
    for (const auto &notice : both) {
        const auto suggestions = pages::tag({notice.page}, QStringLiteral("notice.html"));
        for (auto answer = notice.answers.begin(); answer != notice.answers.end(); ++answer) {
            auto &score = all[answer.key()];
            const auto values = found(suggestions, answer.key());
            for (const auto &value : values)
                score.right += answer->contains(value) ? 1 : 0;
            score.wanted += int(answer->size());
            score.given += int(values.size());
            auto wanted = *answer;
            wanted.sort();
            if (show && values != wanted)
                std::printf("  %s: %s: %s instead of %s\n", qPrintable(notice.name), qPrintable(answer.key()), qPrintable(values.join(u'|')), qPrintable(wanted.join(u'|')));
        }
    }
    for (auto score = all.begin(); score != all.end(); ++score)
        std::printf("%-10s %-14s recall %5.1f %% of %d, precision %5.1f %% of %d\n", qPrintable(kind), qPrintable(score.key()), 100 * score->recall(), score->wanted, 100 * score->precision(), score->given);
    std::fflush(stdout);
    return all;
}

} // namespace

/// Notices of awards and contracts in the shapes of several portals, made up by the authors. A third was written before the rules were
/// looked at and is kept aside.
class AwardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void winnersAndIntermediariesAreFound()
    {
        const auto tuned = scores(QStringLiteral("tuned"), true);
        QVERIFY(tuned.value(QStringLiteral("supplier")).wanted > 20);
        for (const auto *field : {"supplier", "intermediary", "bidder", "vendor"}) {
            const auto score = tuned.value(QLatin1String(field));
            QVERIFY2(score.recall() >= 0.97 && score.precision() >= 0.97, field);
        }
    }

    /// Who took part and did not win, in the shapes in which portals say so.
    void biddersAreFound()
    {
        const auto tuned = scores(QStringLiteral("bidders"), true);
        const auto aside = scores(QStringLiteral("bidders_aside"), qEnvironmentVariableIsSet("TRAIL_SHOW_ASIDE"));
        for (const auto *field : {"supplier", "bidder"}) {
            const auto score = tuned.value(QLatin1String(field));
            QVERIFY2(score.recall() >= 0.97 && score.precision() >= 0.97, field);
            const auto kept = aside.value(QLatin1String(field));
            QVERIFY2(kept.recall() >= 0.8 && kept.precision() >= 0.9, field);
        }
    }

    void winnersOfNoticesKeptAsideAreFound()
    {
        const auto aside = scores(QStringLiteral("aside"), qEnvironmentVariableIsSet("TRAIL_SHOW_ASIDE"));
        QVERIFY(aside.value(QStringLiteral("supplier")).wanted > 8);
        for (const auto *field : {"supplier", "intermediary"}) {
            const auto score = aside.value(QLatin1String(field));
            QVERIFY2(score.recall() >= 0.9 && score.precision() >= 0.9, field);
        }
    }
};

QTEST_GUILESS_MAIN(AwardsTest)
#include "awards_test.moc"
