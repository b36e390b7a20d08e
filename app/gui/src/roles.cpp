// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/roles.h"

#include "keyedwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

// Colour Universal Design palette of Masataka Okabe and Kei Ito (2008).
constexpr QRgb orange = 0xffe69f00;
constexpr QRgb skyBlue = 0xff56b4e9;
constexpr QRgb bluishGreen = 0xff009e73;
constexpr QRgb yellow = 0xfff0e442;
constexpr QRgb blue = 0xff0072b2;
constexpr QRgb vermillion = 0xffd55e00;
constexpr QRgb reddishPurple = 0xffcc79a7;
constexpr QRgb grey = 0xff7f8794;

struct Row
{
    const char *name;
    QRgb hue;
    Icon icon;
    Shape shape;
    const char *text;
};

constexpr std::array rows{
    Row{"buyer", blue, Icon::Building, Shape::Square, QT_TRANSLATE_NOOP("Roles", "Buyer")},
    Row{"agency", skyBlue, Icon::Stamp, Shape::Pentagon, QT_TRANSLATE_NOOP("Roles", "Procurement agency")},
    Row{"supplier", orange, Icon::Truck, Shape::Diamond, QT_TRANSLATE_NOOP("Roles", "Supplier")},
    Row{"intermediary", vermillion, Icon::Swap, Shape::Triangle, QT_TRANSLATE_NOOP("Roles", "Intermediary")},
    Row{"cloud_provider", bluishGreen, Icon::Cloud, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Cloud provider")},
    Row{"chip", reddishPurple, Icon::Chip, Shape::Hexagon, QT_TRANSLATE_NOOP("Roles", "Chip")},
    Row{"bidder", yellow, Icon::Hand, Shape::RoundedSquare, QT_TRANSLATE_NOOP("Roles", "Bidder")},
    Row{"manufacturer", grey, Icon::Factory, Shape::Octagon, QT_TRANSLATE_NOOP("Roles", "Manufacturer")},
    Row{"amount", grey, Icon::Money, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Amount")},
    Row{"date", grey, Icon::Calendar, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Date")},
    Row{"project_number", grey, Icon::Number, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Project number")},
    Row{"project_name", grey, Icon::Purchases, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Project name")},
    Row{"method", grey, Icon::Settings, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Procurement method")},
    Row{"status", grey, Icon::History, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Status")},
    Row{"package_number", grey, Icon::Number, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Package number")},
    Row{"delivery_place", grey, Icon::Location, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Place of delivery")},
    Row{"contact", grey, Icon::Person, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Contact (personal)")},
    Row{"phone", grey, Icon::Person, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Phone (personal)")},
    Row{"email", grey, Icon::Person, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "E-mail (personal)")},
    Row{"address", grey, Icon::Location, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Address (personal)")},
    Row{"organisation", blue, Icon::Building, Shape::Square, QT_TRANSLATE_NOOP("Roles", "Organisation")},
    Row{"person", vermillion, Icon::Person, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Person")},
    Row{"product", reddishPurple, Icon::Chip, Shape::Hexagon, QT_TRANSLATE_NOOP("Roles", "Product")},
    Row{"service", bluishGreen, Icon::Service, Shape::Circle, QT_TRANSLATE_NOOP("Roles", "Service")},
    Row{"place", grey, Icon::Location, Shape::Triangle, QT_TRANSLATE_NOOP("Roles", "Place")},
};

constexpr std::array kinds{
    KeyedWord{"budget", QT_TRANSLATE_NOOP("Kinds", "Budget")},
    KeyedWord{"ceiling", QT_TRANSLATE_NOOP("Kinds", "Price ceiling")},
    KeyedWord{"award", QT_TRANSLATE_NOOP("Kinds", "Award")},
    KeyedWord{"unit", QT_TRANSLATE_NOOP("Kinds", "Unit price")},
    KeyedWord{"deposit", QT_TRANSLATE_NOOP("Kinds", "Deposit")},
    KeyedWord{"considered", QT_TRANSLATE_NOOP("Kinds", "Only considered")},
    KeyedWord{"specified", QT_TRANSLATE_NOOP("Kinds", "Specified, not named")},
    KeyedWord{"vendor", QT_TRANSLATE_NOOP("Kinds", "Vendor behind")},
    KeyedWord{"buyer", QT_TRANSLATE_NOOP("Kinds", "Buyer's")},
    KeyedWord{"agency", QT_TRANSLATE_NOOP("Kinds", "Agency's")},
    KeyedWord{"supplier", QT_TRANSLATE_NOOP("Kinds", "Supplier's")},
    KeyedWord{"fee", QT_TRANSLATE_NOOP("Kinds", "Fee")},
    KeyedWord{"lot", QT_TRANSLATE_NOOP("Kinds", "Lot")},
    KeyedWord{"deadline", QT_TRANSLATE_NOOP("Kinds", "Deadline")},
    KeyedWord{"opening", QT_TRANSLATE_NOOP("Kinds", "Bid opening")},
    KeyedWord{"publication", QT_TRANSLATE_NOOP("Kinds", "Publication")},
    KeyedWord{"contract", QT_TRANSLATE_NOOP("Kinds", "Contract")},
    KeyedWord{"delivery", QT_TRANSLATE_NOOP("Kinds", "Delivery")},
};

constexpr std::array statuses{
    KeyedWord{"planned", QT_TRANSLATE_NOOP("PurchaseStatus", "Planned")},
    KeyedWord{"tendered", QT_TRANSLATE_NOOP("PurchaseStatus", "Tendered")},
    KeyedWord{"awarded", QT_TRANSLATE_NOOP("PurchaseStatus", "Awarded")},
    KeyedWord{"contracted", QT_TRANSLATE_NOOP("PurchaseStatus", "Contracted")},
    KeyedWord{"cancelled", QT_TRANSLATE_NOOP("PurchaseStatus", "Cancelled")},
    KeyedWord{"voided", QT_TRANSLATE_NOOP("PurchaseStatus", "Voided")},
    KeyedWord{"denied", QT_TRANSLATE_NOOP("PurchaseStatus", "Denied")},
};

constexpr std::array relationWords{
    KeyedWord{"buys_from", QT_TRANSLATE_NOOP("Relations", "buys from")},
    KeyedWord{"represented_by", QT_TRANSLATE_NOOP("Relations", "is represented by")},
    KeyedWord{"bids_for", QT_TRANSLATE_NOOP("Relations", "bids for")},
    KeyedWord{"resells", QT_TRANSLATE_NOOP("Relations", "resells")},
    KeyedWord{"seeks_service", QT_TRANSLATE_NOOP("Relations", "seeks the service of")},
    KeyedWord{"seeks_product", QT_TRANSLATE_NOOP("Relations", "seeks")},
    KeyedWord{"offers_product", QT_TRANSLATE_NOOP("Relations", "offers")},
    KeyedWord{"provides_product", QT_TRANSLATE_NOOP("Relations", "provides")},
    KeyedWord{"made_by", QT_TRANSLATE_NOOP("Relations", "is made by")},
};

} // namespace

RoleStyle roleStyle(const QString &role)
{
    return roleStyle(role, Theme::current().scheme());
}

RoleStyle roleStyle(const QString &role, Scheme scheme)
{
    const Colours &colours = coloursOf(scheme);
    RoleStyle style{.hue = QColor(grey), .text = role};
    for (const Row &row : rows) {
        if (role == QLatin1StringView(row.name)) {
            style = {.hue = QColor(row.hue),
                     .icon = row.icon,
                     .shape = row.shape,
                     .text = QCoreApplication::translate("Roles", row.text)};
            break;
        }
    }
    style.soft = mixed(colours.surface, style.hue, scheme == Scheme::Dark ? 0.22 : 0.12);
    style.ink = readable(style.hue, style.soft, 4.6);
    // Soft grounds lie between surface and hue, so what reads on the soft one must still be checked on the plain one.
    style.ink = readable(style.ink, colours.surface, 4.6);
    return style;
}

RoleStyle fieldStyle(core::Field field)
{
    return roleStyle(core::fieldName(field));
}

QStringList legendRoles()
{
    return {u"buyer"_s,          u"agency"_s, u"supplier"_s, u"intermediary"_s,
            u"cloud_provider"_s, u"chip"_s,   u"bidder"_s,   u"manufacturer"_s};
}

QString kindText(const QString &kind)
{
    return word(kinds, "Kinds", kind);
}

QString purchaseStatusText(const QString &status)
{
    return word(statuses, "PurchaseStatus", status);
}

QString relationText(const QString &type)
{
    return word(relationWords, "Relations", type);
}

QString actorText(const QString &actor)
{
    static const QRegularExpression threshold(u"^(.*) \\(accept-above ([0-9.]+)\\)$"_s);
    const QRegularExpressionMatch match = threshold.match(actor);
    const QString who = match.hasMatch() ? match.captured(1) : actor;
    const QString name = who == "person"_L1 ? QCoreApplication::translate("Actors", "a person") : who;
    if (!match.hasMatch())
        return name;
    return QCoreApplication::translate("Actors", "%1, with all above %2 % at once").arg(name, QLocale().toString(qRound(match.captured(2).toDouble() * 100)))
        .replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); // a line does not end before its sign
}

QString translationStatusText(core::TranslationStatus status)
{
    switch (status) {
    case core::TranslationStatus::Machine:
        return QCoreApplication::translate("TranslationStatus", "Machine");
    case core::TranslationStatus::Edited:
        return QCoreApplication::translate("TranslationStatus", "Edited");
    case core::TranslationStatus::Reviewed:
        return QCoreApplication::translate("TranslationStatus", "Reviewed");
    }
    return {};
}

QString confidenceText(double confidence)
{
    if (confidence >= 0.9)
        return QCoreApplication::translate("Confidence", "certain");
    if (confidence >= 0.7)
        return QCoreApplication::translate("Confidence", "likely");
    if (confidence >= 0.4)
        return QCoreApplication::translate("Confidence", "doubtful");
    return QCoreApplication::translate("Confidence", "a guess");
}

QString moneyText(const core::Money &money)
{
    if (money.amount.isEmpty())
        return {};
    QString number = core::groupedDecimal(money.amount);
    const QLocale locale;
    // The exact decimal is kept: only the signs between its digits follow the language.
    number.replace(u'.', QChar(0x1)).replace(u',', locale.groupSeparator()).replace(QChar(0x1), locale.decimalPoint());
    return money.currency.isEmpty() ? number : u"%1\u00a0%2"_s.arg(number, money.currency);
}

QString dateText(const QString &iso)
{
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    // The month in letters: 03/04 is read differently on the two sides of an ocean.
    return date.isValid() ? QLocale().toString(date, QCoreApplication::translate("Dates", "d MMM yyyy", "format of a date, see QDate::toString")) : iso;
}

QString timeText(const QString &isoUtc)
{
    const QDateTime time = QDateTime::fromString(isoUtc, Qt::ISODateWithMs);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QCoreApplication::translate("Dates", "d MMM yyyy, HH:mm", "format of a date and time"))
                          : isoUtc;
}

} // namespace tendertrail::gui
