// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/place.h"

#include <QSignalSpy>
#include <QtTest>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

namespace {
const QString uuid = u"0b8f6d0e-7a51-4c0e-9d5c-3a1f2b4c5d6e"_s;
}

class PlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadBack_data();
    void linksLeadBack();
    void foreignLinksAreRefused_data();
    void foreignLinksAreRefused();
    void backAndForwardVisitWhatWasVisited();
    void aNewPlaceForgetsTheOnesAhead();
    void theSamePlaceIsNotRememberedTwice();
    void refiningChangesWhereBackReturnsTo();
    void historyIsBounded();
};

void PlaceTest::linksLeadBack_data()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("documents") << Place::of(Place::Kind::Documents);
    QTest::newRow("page") << Place::pageOf(core::DocumentId(3), 2);
    QTest::newRow("words of a page") << Place::pageOf(core::DocumentId(3), 2, {10, 24});
    QTest::newRow("entity") << Place::entityOf(core::EntityId(12));
    QTest::newRow("edge") << Place::relationOf(core::RelationId(7));
    Place purchase = Place::of(Place::Kind::Purchases);
    purchase.purchase = core::PurchaseId(5);
    QTest::newRow("purchase") << purchase;
    Place clip = Place::of(Place::Kind::Evidence);
    clip.clip = core::ClipId(9);
    QTest::newRow("clip") << clip;
    Place review = Place::of(Place::Kind::Review);
    review.suggestion = core::SuggestionId(44);
    review.document = core::DocumentId(2);
    QTest::newRow("suggestion") << review;
}

void PlaceTest::linksLeadBack()
{
    QFETCH(Place, place);
    const QString link = place.link(uuid);
    QVERIFY(link.startsWith(u"tendertrail:"));
    const auto back = Place::fromLink(link, uuid);
    QVERIFY(back.has_value());
    QVERIFY(*back == place);
}

void PlaceTest::foreignLinksAreRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("empty") << QString();
    QTest::newRow("a web address") << u"https://example.org/page?document=3"_s;
    QTest::newRow("another case") << u"tendertrail:page?case=ffffffff-0000-0000-0000-000000000000&document=3&page=2"_s;
    QTest::newRow("no such kind") << u"tendertrail:nowhere?case=%1"_s.arg(uuid);
    QTest::newRow("a page of nothing") << u"tendertrail:page?case=%1&page=2"_s.arg(uuid);
    QTest::newRow("a document below zero") << u"tendertrail:page?case=%1&document=-4"_s.arg(uuid);
}

void PlaceTest::foreignLinksAreRefused()
{
    QFETCH(QString, link);
    QVERIFY(!Place::fromLink(link, uuid).has_value());
}

void PlaceTest::backAndForwardVisitWhatWasVisited()
{
    Navigator navigator;
    QList<Place> shown;
    connect(&navigator, &Navigator::moved, this, [&shown](const Place &place) { shown.append(place); });
    const Place list = Place::of(Place::Kind::Documents);
    const Place page = Place::pageOf(core::DocumentId(1), 4);
    const Place entity = Place::entityOf(core::EntityId(2));
    navigator.reset(list);
    QVERIFY(!navigator.canGoBack());
    navigator.go(page);
    navigator.go(entity);
    QVERIFY(navigator.canGoBack() && !navigator.canGoForward());
    navigator.back();
    QVERIFY(navigator.current() == page);
    navigator.back();
    QVERIFY(navigator.current() == list);
    navigator.back();
    QVERIFY(navigator.current() == list);
    navigator.forward();
    navigator.forward();
    QVERIFY(navigator.current() == entity);
    QVERIFY((shown == QList<Place>{list, page, entity, page, list, page, entity}));
}

void PlaceTest::aNewPlaceForgetsTheOnesAhead()
{
    Navigator navigator;
    navigator.reset(Place::of(Place::Kind::Documents));
    navigator.go(Place::of(Place::Kind::Graph));
    navigator.back();
    navigator.go(Place::of(Place::Kind::Evidence));
    QVERIFY(!navigator.canGoForward());
    navigator.back();
    QCOMPARE(navigator.current().kind, Place::Kind::Documents);
}

void PlaceTest::theSamePlaceIsNotRememberedTwice()
{
    Navigator navigator;
    QSignalSpy moved(&navigator, &Navigator::moved);
    navigator.reset(Place::of(Place::Kind::Documents));
    navigator.go(Place::of(Place::Kind::Documents));
    QCOMPARE(moved.size(), 2); // shown again
    QVERIFY(!navigator.canGoBack());
}

void PlaceTest::refiningChangesWhereBackReturnsTo()
{
    Navigator navigator;
    navigator.reset(Place::of(Place::Kind::Documents));
    navigator.go(Place::pageOf(core::DocumentId(1), 1));
    navigator.refine(Place::pageOf(core::DocumentId(1), 7));
    navigator.go(Place::of(Place::Kind::Graph));
    navigator.back();
    QCOMPARE(navigator.current().page, 7);
}

void PlaceTest::historyIsBounded()
{
    Navigator navigator;
    navigator.reset(Place::of(Place::Kind::Documents));
    for (int page = 1; page <= 1000; ++page)
        navigator.go(Place::pageOf(core::DocumentId(1), page));
    int steps = 0;
    while (navigator.canGoBack()) {
        navigator.back();
        ++steps;
    }
    QVERIFY(steps < 300);
    QVERIFY(navigator.current().page > 700);
}

QTEST_MAIN(PlaceTest)
#include "place_test.moc"
