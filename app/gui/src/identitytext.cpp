// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitytext.h"

#include <QCoreApplication>

#include <array>

namespace tendertrail::gui {

namespace {

struct Word
{
    const char *key;
    const char *text;
};

constexpr std::array reasons{
    Word{"same_code", QT_TRANSLATE_NOOP("MatchReasons", "same credit code: %1")},
    Word{"same_name", QT_TRANSLATE_NOOP("MatchReasons", "same name but for spaces and signs: %1")},
    Word{"traditional", QT_TRANSLATE_NOOP("MatchReasons", "traditional form: %1")},
    Word{"same_core", QT_TRANSLATE_NOOP("MatchReasons", "same name without legal form, group and place: %1")},
    Word{"city_left_out", QT_TRANSLATE_NOOP("MatchReasons", "same name, one without its city: %1")},
    Word{"ocr_distance", QT_TRANSLATE_NOOP("MatchReasons", "OCR may have misread: %1")},
    Word{"english_name", QT_TRANSLATE_NOOP("MatchReasons", "same English name: %1")},
    Word{"english_rendering", QT_TRANSLATE_NOOP("MatchReasons", "reads like its English name: %1")},
    Word{"same_phone", QT_TRANSLATE_NOOP("MatchReasons", "same telephone number: %1")},
    Word{"same_address", QT_TRANSLATE_NOOP("MatchReasons", "same address: %1")},
};

constexpr std::array cautions{
    Word{"group_differs", QT_TRANSLATE_NOOP("MatchCautions", "one is a group, the other is not")},
    Word{"legal_form_differs", QT_TRANSLATE_NOOP("MatchCautions", "the legal forms differ")},
    Word{"place_differs", QT_TRANSLATE_NOOP("MatchCautions", "only one names this place")},
    Word{"no_legal_form", QT_TRANSLATE_NOOP("MatchCautions", "only one names a legal form")},
};

constexpr std::array kinds{
    Word{"legal", QT_TRANSLATE_NOOP("NameKinds", "Legal name")},
    Word{"official", QT_TRANSLATE_NOOP("NameKinds", "Official English name")},
    Word{"english", QT_TRANSLATE_NOOP("NameKinds", "English name")},
    Word{"short", QT_TRANSLATE_NOOP("NameKinds", "Short name")},
    Word{"former", QT_TRANSLATE_NOOP("NameKinds", "Former name")},
    Word{"pinyin", QT_TRANSLATE_NOOP("NameKinds", "Pinyin")},
    Word{"gist", QT_TRANSLATE_NOOP("NameKinds", "English reading (by machine)")},
    Word{"simplified", QT_TRANSLATE_NOOP("NameKinds", "In simplified characters")},
    Word{"traditional", QT_TRANSLATE_NOOP("NameKinds", "In traditional characters")},
    Word{"credit_code", QT_TRANSLATE_NOOP("NameKinds", "Credit code (统一社会信用代码)")},
    Word{"alias", QT_TRANSLATE_NOOP("NameKinds", "Other name")},
};

template <std::size_t N>
QString word(const std::array<Word, N> &words, const char *context, const QString &key)
{
    for (const Word &row : words) {
        if (key == QLatin1StringView(row.key))
            return QCoreApplication::translate(context, row.text);
    }
    return key; // a key newer than this program is shown as it is, never hidden
}

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
