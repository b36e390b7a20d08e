// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translate/engine.h"

#include <QTest>

#include <memory>

/// A test whose rows are Chinese words and the English that the gist makes of them.
class GistTestBase : public QObject
{
protected:
    void load()
    {
        auto engine = tendertrail::translate::gist();
        QVERIFY2(engine, engine ? "" : qPrintable(describe(engine.error())));
        m_engine = std::move(*engine);
    }
    static void row(const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); }
    void compare() const
    {
        QFETCH(QString, english);
        QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
    }
    [[nodiscard]] QString gistOf(const QString &source) const
    {
        const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
        return results ? results->front().text : describe(results.error());
    }
    std::unique_ptr<tendertrail::translate::Engine> m_engine;
};
