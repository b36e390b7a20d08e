// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memory.h"

#include <QPushButton>

namespace tendertrail::gui {

/// A wording that may be taken instead: from whom, the whole of it, for which words it was made, and what it lacks. Nobody can choose
/// between two of which only the beginning is seen.
class OfferButton : public QPushButton
{
    Q_OBJECT

public:
    /// number: with Ctrl, the key that takes it.
    OfferButton(int number, const store::Offer &offer, int width, QWidget *parent = nullptr);
};

} // namespace tendertrail::gui
