// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records.h"

#include "names.h"

namespace tendertrail::core {

namespace {

constexpr NameTable<Field, 20> fieldNames{{
    {Field::Buyer, QLatin1String("buyer")},
    {Field::Agency, QLatin1String("agency")},
    {Field::Supplier, QLatin1String("supplier")},
    {Field::Intermediary, QLatin1String("intermediary")},
    {Field::Bidder, QLatin1String("bidder")},
    {Field::Manufacturer, QLatin1String("manufacturer")},
    {Field::CloudProvider, QLatin1String("cloud_provider")},
    {Field::Chip, QLatin1String("chip")},
    {Field::Amount, QLatin1String("amount")},
    {Field::Date, QLatin1String("date")},
    {Field::ProjectNumber, QLatin1String("project_number")},
    {Field::ProjectName, QLatin1String("project_name")},
    {Field::Method, QLatin1String("method")},
    {Field::Status, QLatin1String("status")},
    {Field::PackageNumber, QLatin1String("package_number")},
    {Field::DeliveryPlace, QLatin1String("delivery_place")},
    {Field::Contact, QLatin1String("contact")},
    {Field::Phone, QLatin1String("phone")},
    {Field::Email, QLatin1String("email")},
    {Field::Address, QLatin1String("address")},
}};

constexpr NameTable<EntityType, 5> entityTypeNames{{
    {EntityType::Organisation, QLatin1String("organisation")},
    {EntityType::Person, QLatin1String("person")},
    {EntityType::Product, QLatin1String("product")},
    {EntityType::Service, QLatin1String("service")},
    {EntityType::Place, QLatin1String("place")},
}};

constexpr NameTable<TranslationStatus, 3> translationStatusNames{{
    {TranslationStatus::Machine, QLatin1String("machine")},
    {TranslationStatus::Edited, QLatin1String("edited")},
    {TranslationStatus::Reviewed, QLatin1String("reviewed")},
}};

} // namespace

QString fieldName(Field field)
{
    return nameIn(fieldNames, field);
}

std::optional<Field> fieldFromName(const QString &name)
{
    return valueIn(fieldNames, name);
}

bool isEntityField(Field field)
{
    switch (field) {
    case Field::Buyer:
    case Field::Agency:
    case Field::Supplier:
    case Field::Intermediary:
    case Field::Bidder:
    case Field::Manufacturer:
    case Field::CloudProvider:
    case Field::Chip:
        return true;
    case Field::Amount:
    case Field::Date:
    case Field::ProjectNumber:
    case Field::ProjectName:
    case Field::Method:
    case Field::Status:
    case Field::PackageNumber:
    case Field::DeliveryPlace:
    case Field::Contact:
    case Field::Phone:
    case Field::Email:
    case Field::Address:
        return false;
    }
    return false;
}

bool isPersonalField(Field field)
{
    return field == Field::Contact || field == Field::Phone || field == Field::Email || field == Field::Address;
}

QString translationStatusName(TranslationStatus status)
{
    return nameIn(translationStatusNames, status);
}

std::optional<TranslationStatus> translationStatusFromName(const QString &name)
{
    for (const auto known : {TranslationStatus::Machine, TranslationStatus::Edited, TranslationStatus::Reviewed}) {
        if (translationStatusName(known) == name)
            return known;
    }
    return std::nullopt;
}

QString entityTypeName(EntityType type)
{
    return nameIn(entityTypeNames, type);
}

std::optional<EntityType> entityTypeFromName(const QString &name)
{
    return valueIn(entityTypeNames, name);
}

} // namespace tendertrail::core
