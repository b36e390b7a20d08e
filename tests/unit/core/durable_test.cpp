// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/durable.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::core;

/// Files that are written whole or not at all.
class DurableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndReplaces();
    void saysThatTheFolderIsMissing();
    void leavesWhatIsThereWhenItCannotSave();
    void saysThatAFolderMayNotBeWrittenTo();
    void neverRenamesOverWhatIsThere();

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    QTemporaryDir m_folder;
};

void DurableTest::savesAndReplaces()
{
    const QString path = m_folder.filePath(QStringLiteral("图.csv"));
    QVERIFY(saveFile(path, "one"));
    QVERIFY(saveFile(path, "two\n"));
    QCOMPARE(bytesOf(path), QByteArray("two\n"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing temporary is left
}

void DurableTest::saysThatTheFolderIsMissing()
{
    const auto saved = saveFile(m_folder.filePath(QStringLiteral("nowhere/file.csv")), "x");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::NotFound);
    QVERIFY(saved.error().subject.endsWith(QStringLiteral("/nowhere")));
}

void DurableTest::leavesWhatIsThereWhenItCannotSave()
{
    const QString folder = m_folder.filePath(QStringLiteral("folder"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/inside")));
    QVERIFY(!saveFile(folder, "x"));
    QVERIFY(QDir(folder + QStringLiteral("/inside")).exists());
}

void DurableTest::saysThatAFolderMayNotBeWrittenTo()
{
    const QString folder = m_folder.filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto saved = saveFile(folder + QStringLiteral("/file.csv"), "x");
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (saved)
        QSKIP("this user may write everywhere");
    QCOMPARE(saved.error().code, ErrorCode::AccessDenied);
}

void DurableTest::neverRenamesOverWhatIsThere()
{
    const QString from = m_folder.filePath(QStringLiteral("from"));
    const QString to = m_folder.filePath(QStringLiteral("to"));
    QVERIFY(saveFile(from, "new") && saveFile(to, "old"));
    const auto renamed = renameNew(from, to);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(to), QByteArray("old"));
    QVERIFY(replaceFile(from, to));
    QCOMPARE(bytesOf(to), QByteArray("new"));
}

QTEST_GUILESS_MAIN(DurableTest)
#include "durable_test.moc"
