// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowfont.h"

#include "core/datafiles.h"

#include <QFontDatabase>
#include <QStringList>
#include <QtMath>

namespace tendertrail::ingest {

using namespace Qt::StringLiterals;

QString flowFontFamily()
{
    static const QString family = [] {
        const auto wanted = u"WenQuanYi Micro Hei"_s;
        if (const core::Result<QString> file = core::dataFile(u"fonts/wqy-microhei.ttc"_s); file) {
            const QStringList families = QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(*file));
            for (const QString &own : families) {
                if (own == wanted)
                    return own;
            }
        }
        return QFontDatabase::hasFamily(wanted) ? wanted : QString();
    }();
    return family;
}

QFont flowFont(double points, bool bold)
{
    QFont font;
    const QString family = flowFontFamily();
    if (!family.isEmpty())
        font.setFamilies({family});
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    int strategy = QFont::PreferAntialias | QFont::PreferOutline;
    if (!family.isEmpty())
        strategy |= QFont::NoFontMerging;
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(strategy));
    return font;
}

} // namespace tendertrail::ingest
