// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "downloadorigin.h"

#include <QTemporaryFile>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace tendertrail::pipeline;

class DownloadOriginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWebAddressesAreKept_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("https") << " https://ggzy.example.cn/a?id=1\n" << "https://ggzy.example.cn/a?id=1";
        QTest::newRow("Chinese path") << QString::fromUtf8("http://example.cn/公告.html") << "http://example.cn/%E5%85%AC%E5%91%8A.html";
        QTest::newRow("user and password go") << "https://me:secret@example.cn/" << "https://example.cn/";
        QTest::newRow("file") << "file:///home/me/a.html" << "";
        QTest::newRow("script") << "javascript:alert(1)" << "";
        QTest::newRow("no host") << "https:///a" << "";
        QTest::newRow("overlong") << QString(QStringLiteral("https://example.cn/") + QString(5000, u'a')) << "";
        QTest::newRow("words") << "about:internet" << "";
    }
    void onlyWebAddressesAreKept()
    {
        QFETCH(QString, given);
        QTEST(webAddress(given), "kept");
    }

    void aZoneNamesTheHostBeforeTheReferrer()
    {
        QCOMPARE(addressInZone("[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=https://example.cn/list\r\nHostUrl=https://example.cn/a.pdf\r\n"),
                 QStringLiteral("https://example.cn/a.pdf"));
        QCOMPARE(addressInZone("[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=https://example.cn/list\r\nHostUrl=about:internet\r\n"),
                 QStringLiteral("https://example.cn/list"));
        QVERIFY(addressInZone("[ZoneTransfer]\r\nZoneId=3\r\n").isEmpty());
    }

    void aPropertyListGivesItsFirstString()
    {
        // ["https://example.cn/a.pdf", "https://example.cn/"] as macOS writes it: 24 and 19 characters, so with lengths of their own.
        const QByteArray first = "https://example.cn/a.pdf";
        const QByteArray second = "https://example.cn/";
        QByteArray list = "bplist00";
        const auto offsetOfArray = char(list.size());
        list += QByteArray::fromHex("a20102");
        const auto offsetOfFirst = char(list.size());
        list += QByteArray::fromHex("5f10") + char(first.size()) + first;
        const auto offsetOfSecond = char(list.size());
        list += QByteArray::fromHex("5f10") + char(second.size()) + second;
        const auto table = char(list.size());
        list += offsetOfArray;
        list += offsetOfFirst;
        list += offsetOfSecond;
        list += QByteArray(6, '\0') + QByteArray::fromHex("0101") + QByteArray(7, '\0') + char(3) + QByteArray(8, '\0') + QByteArray(7, '\0') + table;
        QCOMPARE(firstInPropertyList(list), QString::fromLatin1(first));
        for (qsizetype size = 0; size < list.size(); ++size)
            (void)firstInPropertyList(list.first(size));
        for (qsizetype at = 8; at < list.size(); ++at) {
            QByteArray broken = list;
            broken[at] = char(0xff);
            (void)firstInPropertyList(broken);
        }
    }

    void theSystemsMarkIsRead()
    {
#ifdef Q_OS_LINUX
        QTemporaryFile file(QDir::currentPath() + QStringLiteral("/origin"));
        QVERIFY(file.open());
        const QByteArray url = "https://example.cn/notice.pdf";
        if (setxattr(QFile::encodeName(file.fileName()).constData(), "user.xdg.origin.url", url.constData(), size_t(url.size()), 0) != 0)
            QSKIP("this file system keeps no attributes of the user");
        QCOMPARE(downloadOrigin(file.fileName()), QString::fromLatin1(url));
#else
        QSKIP("the mark is set through Linux' call here");
#endif
    }
};

QTEST_GUILESS_MAIN(DownloadOriginTest)
#include "downloadorigin_test.moc"
