// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "core/fold.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"

using namespace tendertrail;
using core::EntityType;
using core::Field;

SampleCase::SampleCase()
{
    auto made = store::CaseFile::create(m_folder.filePath(QStringLiteral("Sample.ttcase")), QStringLiteral("Sample"));
    if (!made) {
        m_problem = core::describe(made.error());
        return;
    }
    m_case = std::move(*made);
    fill();
}

core::DocumentId SampleCase::addDocument(const QString &name, const QString &mediaType, const QString &text)
{
    core::Document document;
    document.sha256 = core::Sha256::of(name.toUtf8());
    document.name = name;
    document.mediaType = mediaType;
    document.bytes = 1234;
    document.importedAt = QStringLiteral("2024-08-23T06:00:00.000Z");
    document.language = QStringLiteral("zh-Hans");
    document.sourceUrl = QStringLiteral("https://example.org/notice?id=1");
    const auto id = take(store::addDocument(database(), document)).id;
    core::PageText page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    page.source = core::TextSource::Digital;
    page.engine = QStringLiteral("text 1");
    page.text = text;
    take(store::putPage(database(), id, page));
    core::Segment segment;
    segment.document = id;
    segment.range = {0, text.size()};
    segment.kind = QStringLiteral("sentence");
    segment.source = text;
    take(store::putSegments(database(), id, 1, {segment}));
    for (const core::Segment &stored : take(store::segments(database(), id))) {
        core::Translation translation;
        translation.segment = stored.id;
        translation.text = QStringLiteral("Translation of <%1> & more\x02").arg(name);
        translation.engine = QStringLiteral("gist");
        translation.engineVersion = QStringLiteral("1");
        take(store::putTranslation(database(), translation));
    }
    m_texts.insert(id, text);
    return id;
}

core::EntityId SampleCase::addEntity(EntityType type, const QString &label, const QString &english, const QString &englishKind)
{
    core::Entity entity;
    entity.type = type;
    entity.label = label;
    entity.labelEn = english;
    entity.key = core::folded(label);
    entity.names = {{label, QStringLiteral("zh-Hans"), QStringLiteral("legal")}};
    if (!english.isEmpty())
        entity.names.push_back({english, QStringLiteral("en"), englishKind});
    return take(store::addEntity(database(), entity));
}

core::MentionId SampleCase::addMention(core::DocumentId document, Field field, const QString &quote, core::EntityId entity,
                                       const QString &kind)
{
    core::Mention mention;
    mention.document = document;
    mention.field = field;
    mention.value = quote;
    mention.kind = kind;
    mention.entity = entity;
    const auto begin = m_texts.value(document).indexOf(quote);
    mention.anchor.page = 1;
    mention.anchor.range = {begin, begin + quote.size()};
    mention.anchor.quote = quote;
    mention.anchor.boxes = {{72, 100, 60.5, 12}};
    mention.assertedBy = QStringLiteral("label.buyer.colon");
    mention.acceptedBy = QStringLiteral("anna");
    mention.acceptedAt = QStringLiteral("2024-08-23T07:00:00.000Z");
    mention.confidence = 0.95;
    if (field == Field::Amount)
        mention.money = {QStringLiteral("200000"), QStringLiteral("CNY")};
    if (field == Field::Date)
        mention.date = QStringLiteral("2023-07-05T09:30");
    return take(store::addMention(database(), mention));
}

void SampleCase::fill()
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    const auto award = addDocument(text("成交公告.pdf"), text("application/pdf"),
                                   text("采购人：深圳大学，代理机构：国信招标集团，供应商：成都运达科技有限公司，金额：200000元，"
                                        "开标时间：2023年7月5日9时30分，使用亚马逊云的A100"));
    const auto plan = addDocument(text("采购意向.html"), text("text/html"), text("之江实验室拟采购亚马逊云服务"));
    const auto odd = addDocument(text("=cmd|' /C calc'!A0.txt"), text("text/plain"), text("=1+1 \"x\",y\n-@SUM(A1)"));
    addDocument(text("不相关.docx"), text("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), text("无"));

    const auto shenzhen = addEntity(EntityType::Organisation, text("深圳大学"), text("Shenzhen University"));
    const auto yunda = addEntity(EntityType::Organisation, text("成都运达科技有限公司"), text("Chengdu Yunda Technology"), text("gist"));
    const auto agency = addEntity(EntityType::Organisation, text("国信招标集团"), text("Guoxin Tendering"));
    const auto zhejiang = addEntity(EntityType::Organisation, text("之江实验室"), text("Zhejiang Lab"));
    const auto aws = addEntity(EntityType::Service, text("亚马逊云"), text("Amazon Web Services"));
    const auto chip = addEntity(EntityType::Product, text("A100"), text("A100"));
    const auto formula = addEntity(EntityType::Person, text("=1+1"), {});
    addEntity(EntityType::Place, text("无人提及"), {}); // nobody mentions it

    const auto m1 = addMention(award, Field::Buyer, text("深圳大学"), shenzhen);
    const auto m2 = addMention(award, Field::Supplier, text("成都运达科技有限公司"), yunda);
    const auto m3 = addMention(award, Field::Agency, text("国信招标集团"), agency);
    const auto m4 = addMention(award, Field::Amount, text("200000元"), {}, text("award"));
    const auto m5 = addMention(award, Field::Date, text("2023年7月5日9时30分"), {}, text("deadline"));
    const auto m6 = addMention(award, Field::CloudProvider, text("亚马逊云"), aws);
    const auto m7 = addMention(award, Field::Chip, text("A100"), chip);
    const auto m8 = addMention(plan, Field::Buyer, text("之江实验室"), zhejiang);
    const auto m9 = addMention(plan, Field::CloudProvider, text("亚马逊云"), aws);
    addMention(odd, Field::Manufacturer, text("=1+1"), formula);
    addMention(odd, Field::ProjectName, text("-@SUM(A1)"));

    std::vector<core::Purchase> purchases(2);
    purchases[0].projectNumber = text("SZDX-2023-01");
    purchases[0].projectName = text("深圳大学云计算服务");
    purchases[0].status = text("awarded");
    purchases[0].documents = {award};
    purchases[0].mentions = {m1, m2, m3, m4, m5};
    purchases[1].projectName = text("亚马逊云服务");
    purchases[1].status = text("planned");
    purchases[1].documents = {plan};
    purchases[1].mentions = {m8, m9};
    take(store::putPurchases(database(), purchases));

    const auto relation = [&](core::EntityId source, core::EntityId target, const char *type, core::PurchaseId purchase,
                              const char *status, std::vector<core::MentionId> evidence) {
        core::Relation made;
        made.source = source;
        made.target = target;
        made.type = text(type);
        made.purchase = purchase;
        made.status = text(status);
        made.evidence = std::move(evidence);
        made.rule = text("same-document");
        made.date = text("2023-07-05T09:30");
        return made;
    };
    auto buys = relation(shenzhen, yunda, "buys_from", purchases[0].id, "awarded", {m1, m2, m4});
    buys.money = core::Money{text("200000"), text("CNY")};
    take(store::putRelations(database(),
                             {buys, relation(shenzhen, agency, "represented_by", purchases[0].id, "awarded", {m1, m3}),
                              relation(yunda, shenzhen, "bids_for", purchases[0].id, "awarded", {m1, m2}),
                              relation(yunda, aws, "resells", purchases[0].id, "awarded", {m2, m6}),
                              relation(shenzhen, chip, "seeks_product", purchases[0].id, "awarded", {m1, m7}),
                              relation(zhejiang, yunda, "buys_from", purchases[1].id, "planned", {m8}),
                              relation(zhejiang, aws, "seeks_service", purchases[1].id, "planned", {m8, m9})}));
}
