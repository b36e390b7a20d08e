// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTest>

/// Fails the test, with the error's words, unless the expression's result has a value. Evaluated once.
#define MUST(expression)                                                                                               \
    do {                                                                                                               \
        const auto &must = (expression);                                                                               \
        QVERIFY2(must, must ? "" : qPrintable(tendertrail::core::describe(must.error())));                             \
    } while (false)
