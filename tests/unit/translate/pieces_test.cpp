// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pieces.h"
#include "tinymodel.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tendertrail;
using translate::PieceModel;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray model()
{
    return tinymodel::pieceModel({{s("<unk>"), 0, 2}, {s("</s>"), 0, 3}, {s("▁"), -2}, {s("采购"), -3}, {s("采"), -4}, {s("购"), -4},
                                  {s("采购人"), -9}, {s("人"), -4}, {s("▁server"), -5}, {s("ser"), -3}, {s("ver"), -3}, {s("𠮷"), -6}});
}

} // namespace

/// SentencePiece's unigram models, read without its library.
class PiecesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLikeliestPieces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("two pieces are likelier than one") << s("采购人") << s("▁ 采购 人");
        QTest::newRow("one is likelier than three") << s("server") << s("▁server");
        QTest::newRow("no space, no ▁ word") << s("采server") << s("▁ 采 ser ver");
        QTest::newRow("white space is one ▁") << s("  采 \n 购 ") << s("▁ 采 ▁ 购");
        QTest::newRow("unknown neighbours come as one") << s("采甲乙购") << s("▁ 采 甲乙 购");
        QTest::newRow("full width is folded") << s("ｓｅｒ") << s("▁ ser");
        QTest::newRow("beyond the first plane") << s("𠮷𠮶采") << s("▁ 𠮷 𠮶 采");
        QTest::newRow("nothing") << s("  ") << QString();
    }

    void takesTheLikeliestPieces()
    {
        QFETCH(QString, text);
        QFETCH(QString, pieces);
        const auto read = PieceModel::read(model(), s("source.spm"));
        QVERIFY(read);
        QCOMPARE(read->cut(text).join(u' '), pieces);
    }

    void joinsThem() { QCOMPARE(PieceModel::join({s("▁The"), s("▁buy"), s("er"), s("."), s("▁")}), s("The buyer.")); }

    void refusesWhatIsNoModel()
    {
        QVERIFY(!PieceModel::read({}, {}));
        QCOMPARE(PieceModel::read("not a model at all", {}).error().code, core::ErrorCode::Corrupt);
        QCOMPARE(PieceModel::read(tinymodel::pieceModel({{s("a"), -1}}, 2), {}).error().code, core::ErrorCode::Unsupported);
        // Damaged in any place it is refused or read, never followed out of its bytes.
        QRandomGenerator random(3);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = model().left(1 + random.bounded(int(model().size())));
            for (int i = random.bounded(4); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (const auto read = PieceModel::read(bytes, {}))
                QVERIFY(!read->cut(s("采购人 server")).isEmpty());
        }
    }

    void aLongTextIsNoTrouble()
    {
        const auto read = PieceModel::read(model(), {});
        QVERIFY(read);
        QVERIFY(read->cut(s("采购人甲").repeated(100000)).size() > 1000);
    }
};

QTEST_APPLESS_MAIN(PiecesTest)
#include "pieces_test.moc"
