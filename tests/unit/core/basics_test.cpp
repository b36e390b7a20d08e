// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/datafiles.h"
#include "core/geometry.h"
#include "core/records.h"
#include "core/sha256.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::core;

class BasicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeSurvivesItsName()
    {
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            QVERIFY(!errorCodeName(code).isEmpty());
            QCOMPARE(errorCodeFromName(errorCodeName(code)), code);
        }
        QCOMPARE(errorCodeName(ErrorCode::PasswordWrong), QStringLiteral("password_wrong"));
        QCOMPARE(errorCodeFromName(QStringLiteral("no such code")), ErrorCode::Internal);
    }

    void anErrorIsDescribedWithoutEmptyParts()
    {
        QCOMPARE(describe({ErrorCode::Corrupt, QStringLiteral("a.pdf"), QStringLiteral("no xref")}),
                 QStringLiteral("corrupt: a.pdf: no xref"));
        QCOMPARE(describe({ErrorCode::Cancelled, {}, {}}), QStringLiteral("cancelled"));
    }

    void anErrorKnowsWhereItWasMade()
    {
        const Result<int> failed = fail(ErrorCode::Io);
        const int line = __LINE__ - 1;
        QCOMPARE(failed.error().where.line, line);
        QVERIFY(QByteArray(failed.error().where.file).endsWith("basics_test.cpp"));
    }

    void everyFieldSurvivesItsName()
    {
        for (int i = 0; i <= static_cast<int>(Field::Status); ++i) {
            const auto field = static_cast<Field>(i);
            QCOMPARE(fieldFromName(fieldName(field)), std::optional(field));
        }
        QCOMPARE(fieldName(Field::CloudProvider), QStringLiteral("cloud_provider"));
        QVERIFY(!fieldFromName(QStringLiteral("price")));
        QVERIFY(isEntityField(Field::Chip));
        QVERIFY(!isEntityField(Field::Amount));
    }

    void entityTypesAndTranslationStatesHaveNames()
    {
        QCOMPARE(entityTypeFromName(entityTypeName(EntityType::Place)), std::optional(EntityType::Place));
        QVERIFY(!entityTypeFromName(QString()));
        QCOMPARE(translationStatusName(TranslationStatus::Reviewed), QStringLiteral("reviewed"));
    }

    void sha256MatchesTheStandard()
    {
        QCOMPARE(Sha256::of("abc").hex(),
                 QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(Sha256().isNull());
        QVERIFY(Sha256().hex().isEmpty());
        QVERIFY(!Sha256::of({}).isNull());
    }

    void aFileHasTheHashOfItsBytes()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("招标文件.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes(3'000'001, 'x'); // more than one chunk
        file.write(bytes);
        file.close();
        const auto hash = Sha256::ofFile(file.fileName());
        QVERIFY(hash.hasValue());
        QCOMPARE(*hash, Sha256::of(bytes));

        CancelSource stop;
        stop.cancel();
        QCOMPARE(Sha256::ofFile(file.fileName(), stop.token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(Sha256::ofFile(folder.filePath(QStringLiteral("gone"))).error().code, ErrorCode::NotFound);
        QVERIFY(!Sha256::ofFile(folder.path()).hasValue());
    }

    void onlySixtyFourHexadecimalDigitsAreAHash()
    {
        const QString hex(64, u'a');
        QCOMPARE(Sha256::fromHex(hex.toUpper())->hex(), hex);
        QCOMPARE(Sha256::fromHex(hex.chopped(1)).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!Sha256::fromHex(hex.chopped(1) + u'g').hasValue());
        QVERIFY(!Sha256::fromHex(QString()).hasValue());
    }

    void boxesUniteAndTouchingBoxesDoNotIntersect()
    {
        const Box left{0, 0, 10, 10};
        const Box right{10, 5, 10, 10};
        QCOMPARE(left.united(right), (Box{0, 0, 20, 15}));
        QCOMPARE(left.united(Box{}), left);
        QVERIFY(!left.intersects(right));
        QVERIFY(left.intersects(Box{9, 9, 5, 5}));
        QVERIFY(left.contains(0, 0));
        QVERIFY(!left.contains(10, 5));
        QCOMPARE(boundingBox({left, Box{}, right}), (Box{0, 0, 20, 15}));
        QVERIFY(boundingBox({}).isEmpty());
    }

    void theTimeIsUtcWithMilliseconds()
    {
        static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"));
        QVERIFY(form.match(utcNow()).hasMatch());
    }

    void dataFilesComeFromTheNamedFolderAndNotFromOutsideIt()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("data/rules")));
        const QString data = folder.filePath(QStringLiteral("data"));
        for (const QString &name : {QStringLiteral("data/rules/labels.json"), QStringLiteral("secret")}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{}");
        }
        const QByteArray before = qgetenv("TENDERTRAIL_DATA");
        qputenv("TENDERTRAIL_DATA", QFile::encodeName(data));
        QCOMPARE(dataFolder(), data);
        QCOMPARE(*readDataFile(QStringLiteral("rules/labels.json")), QByteArray("{}"));
        QCOMPARE(dataFile(QStringLiteral("rules/none.json")).error().code, ErrorCode::MissingComponent);
        QCOMPARE(dataFile(QStringLiteral("../secret")).error().code, ErrorCode::MissingComponent);
        qputenv("TENDERTRAIL_DATA", before);
    }
};

QTEST_GUILESS_MAIN(BasicsTest)
#include "basics_test.moc"
