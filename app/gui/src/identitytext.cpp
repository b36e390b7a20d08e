// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitytext.h"

#include "keyedwords.h"

#include <QCoreApplication>

#include <array>

namespace tendertrail::gui {

namespace {

constexpr std::array reasons{
    KeyedWord{"same_code", QT_TRANSLATE_NOOP("MatchReasons", "same credit code: %1")},
    KeyedWord{"same_name", QT_TRANSLATE_NOOP("MatchReasons", "same name but for spaces and signs: %1")},
    KeyedWord{"traditional", QT_TRANSLATE_NOOP("MatchReasons", "traditional form: %1")},
    KeyedWord{"same_core", QT_TRANSLATE_NOOP("MatchReasons", "same name without legal form, group and place: %1")},
    KeyedWord{"city_left_out", QT_TRANSLATE_NOOP("MatchReasons", "same name, one without its city: %1")},
    KeyedWord{"ocr_distance", QT_TRANSLATE_NOOP("MatchReasons", "OCR may have misread: %1")},
    KeyedWord{"english_name", QT_TRANSLATE_NOOP("MatchReasons", "same English name: %1")},
    KeyedWord{"english_rendering", QT_TRANSLATE_NOOP("MatchReasons", "reads like its English name: %1")},
    KeyedWord{"same_phone", QT_TRANSLATE_NOOP("MatchReasons", "same telephone number: %1")},
    KeyedWord{"same_address", QT_TRANSLATE_NOOP("MatchReasons", "same address: %1")},
};

constexpr std::array cautions{
    KeyedWord{"group_differs", QT_TRANSLATE_NOOP("MatchCautions", "one is a group, the other is not")},
    KeyedWord{"legal_form_differs", QT_TRANSLATE_NOOP("MatchCautions", "the legal forms differ")},
    KeyedWord{"place_differs", QT_TRANSLATE_NOOP("MatchCautions", "only one names this place")},
    KeyedWord{"no_legal_form", QT_TRANSLATE_NOOP("MatchCautions", "only one names a legal form")},
};

constexpr std::array kinds{
    KeyedWord{"legal", QT_TRANSLATE_NOOP("NameKinds", "Legal name")},
    KeyedWord{"official", QT_TRANSLATE_NOOP("NameKinds", "Official English name")},
    KeyedWord{"english", QT_TRANSLATE_NOOP("NameKinds", "English name")},
    KeyedWord{"short", QT_TRANSLATE_NOOP("NameKinds", "Short name")},
    KeyedWord{"former", QT_TRANSLATE_NOOP("NameKinds", "Former name")},
    KeyedWord{"pinyin", QT_TRANSLATE_NOOP("NameKinds", "Pinyin")},
    KeyedWord{"gist", QT_TRANSLATE_NOOP("NameKinds", "English reading (by machine)")},
    KeyedWord{"simplified", QT_TRANSLATE_NOOP("NameKinds", "In simplified characters")},
    KeyedWord{"traditional", QT_TRANSLATE_NOOP("NameKinds", "In traditional characters")},
    KeyedWord{"credit_code", QT_TRANSLATE_NOOP("NameKinds", "Credit code (统一社会信用代码)")},
    KeyedWord{"alias", QT_TRANSLATE_NOOP("NameKinds", "Other name")},
};

} // namespace

QString reasonText(const tagging::MatchReason &reason)
{
    const QString text = word(reasons, "MatchReasons", reason.kind);
    return text.contains(QLatin1String("%1")) ? text.arg(reason.detail) : text;
}

QString cautionText(const QString &caution)
{
    return word(cautions, "MatchCautions", caution);
}

QString whyText(const std::vector<tagging::MatchReason> &reasons, const QStringList &cautions)
{
    QStringList words;
    for (const tagging::MatchReason &reason : reasons)
        words.append(reasonText(reason));
    QString text = words.join(QStringLiteral(" · "));
    QStringList against;
    for (const QString &caution : cautions)
        against.append(cautionText(caution));
    if (!against.isEmpty())
        text += QStringLiteral(" · ") + QCoreApplication::translate("MatchCautions", "but %1").arg(against.join(QStringLiteral(", ")));
    return text;
}

QString nameKindText(const QString &kind)
{
    return word(kinds, "NameKinds", kind);
}

} // namespace tendertrail::gui
