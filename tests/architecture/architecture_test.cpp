// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using tendertrail::architecture::House;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A house of three libraries that stands; each test then plants one fault in it.
void buildSoundHouse(const QString &root)
{
    write(root + QStringLiteral("/app/cmake/TrailTargets.cmake"),
          "set(TRAIL_MAY_USE_core \"\")\nset(TRAIL_MAY_USE_store core)\nset(TRAIL_MAY_USE_gui core store)\n");
    write(root + QStringLiteral("/app/core/include/core/page.h"), "#include <QString>\n#include <vector>\n");
    write(root + QStringLiteral("/app/store/src/casefile.cpp"), "#include \"core/page.h\"\n#include <sqlite3.h>\n");
    write(root + QStringLiteral("/app/gui/src/window.cpp"), "#include \"store/casefile.h\"\n#include <QWidget>\n");
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProjectStandsAsDrawn()
    {
        const House house(QStringLiteral(TRAIL_SOURCE_DIR));
        QVERIFY2(house.violations().isEmpty(), qPrintable(house.violations().join(u'\n')));
        QVERIFY(house.libraries().size() >= 14);
        QVERIFY(house.filesRead() > 50);
    }

    void plantedFaultsAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing planted") << QString() << QByteArray() << QString();
        QTest::newRow("a wrong include") << QStringLiteral("app/core/src/page.cpp") << QByteArray("#include \"store/casefile.h\"\n")
                                         << QStringLiteral("app/core may not use app/store");
        QTest::newRow("a wrong include in a header") << QStringLiteral("app/store/include/store/x.h") << QByteArray("  #  include \"gui/window.h\"\n")
                                                     << QStringLiteral("app/store may not use app/gui");
        QTest::newRow("Widgets below gui") << QStringLiteral("app/store/src/dialog.cpp") << QByteArray("#include <QMessageBox>\n")
                                           << QStringLiteral("Qt Widgets below gui");
        QTest::newRow("Widgets below gui, by module") << QStringLiteral("app/core/src/dialog.cpp") << QByteArray("#include <QtWidgets/QLabel>\n")
                                                      << QStringLiteral("Qt Widgets below gui");
        QTest::newRow("a circle") << QStringLiteral("app/cmake/TrailTargets.cmake")
                                  << QByteArray("set(TRAIL_MAY_USE_core gui)\nset(TRAIL_MAY_USE_store core)\nset(TRAIL_MAY_USE_gui core store)\n")
                                  << QStringLiteral("circle: ");
        QTest::newRow("a third-party header in a public one") << QStringLiteral("app/store/include/store/db.h") << QByteArray("#include <sqlite3.h>\n")
                                                              << QStringLiteral("a third-party header");
        QTest::newRow("a way around the include roots") << QStringLiteral("app/core/src/x.cpp") << QByteArray("#include \"../../store/src/casefile.h\"\n")
                                                        << QStringLiteral("out of its folder");
        QTest::newRow("a long file") << QStringLiteral("app/core/src/long.cpp") << QByteArray(900, '\n') << QStringLiteral("lines, over 800");
        QTest::newRow("a library without a line") << QStringLiteral("app/odd/src/x.cpp") << QByteArray("\n") << QStringLiteral("no line in the table");
    }

    void plantedFaultsAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        buildSoundHouse(folder.path());
        if (!file.isEmpty())
            write(folder.filePath(file), bytes);
        const QStringList found = House(folder.path()).violations();
        if (expected.isEmpty())
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        else
            QVERIFY2(found.join(u'\n').contains(expected), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
