// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pieceview.h"

namespace tendertrail::translate {

/// The "is", "be" and "there are" that Chinese leaves out.
class Copulas : private PieceView
{
public:
    Copulas(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    /// 方案完整、可行，: the plan is complete and feasible; 应成熟可靠: shall be mature and reliable
    void qualities();
    /// 因技术复杂或者性质特殊，: because the technology is complex or the nature is special
    void reasons();
    /// 食品应在保质期内: shall be within its shelf life
    void places();
    /// there are special provisions
    void existence();

private:
    static bool told(const Piece &piece);
};

} // namespace tendertrail::translate
