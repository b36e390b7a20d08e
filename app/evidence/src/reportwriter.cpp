// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportwriter.h"

#include "jsonvalues.h"
#include "reportcrop.h"
#include "reportflow.h"

#include <algorithm>
#include <optional>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr double cropDpi = 200;
constexpr double indent = 44; // the citations' ids stand in the margin that this leaves
constexpr double cropHeightShare = 0.42;

const Style quiet{Size::Body, ink::quiet, 0, 0, {}};
const Style heading{Size::Heading, ink::text, 0, 0, {}};

QString readableTime(const QString &iso)
{
    // 2024-08-23T06:00:00.000Z
    return iso.size() >= 16 && iso.at(10) == u'T' ? QStringLiteral("%1 %2 UTC").arg(iso.left(10), iso.mid(11, 5)) : iso;
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? QStringLiteral("1 ") + one : QString::number(count) + u' ' + many;
}

QString translationWords(const Citation &citation)
{
    const QString engine = citation.engine.isEmpty() ? QString() : QStringLiteral(", ") + citation.engine;
    if (citation.status == QLatin1String("edited"))
        return QStringLiteral("Translation edited by a person") + engine;
    if (citation.status == QLatin1String("reviewed"))
        return QStringLiteral("Translation reviewed by a person") + engine;
    return QStringLiteral("Machine translation, not checked by a person") + engine;
}

QString placeWords(const Citation &citation)
{
    const Box box = boundingBox(citation.anchor.boxes);
    QString words = QStringLiteral("Page %1").arg(citation.anchor.page);
    if (!box.isEmpty()) {
        QStringList numbers;
        for (const double number : {box.x, box.y, box.width, box.height})
            numbers.append(QString::number(twoDecimals(number)));
        words += QStringLiteral(", box %1 pt").arg(numbers.join(QStringLiteral(", ")));
    }
    return words;
}

QString peopleWords(const Citation &citation)
{
    if (citation.clip.isValid())
        return QStringLiteral("Clipped by %1, %2").arg(citation.acceptedBy, readableTime(citation.acceptedAt));
    QString words = QStringLiteral("Asserted by %1 (confidence %2), accepted by %3")
                        .arg(citation.assertedBy, QString::number(twoDecimals(citation.confidence)), citation.acceptedBy);
    if (!citation.acceptedAt.isEmpty())
        words += QStringLiteral(", ") + readableTime(citation.acceptedAt);
    return words;
}

QString whyNot(const Error &error)
{
    return error.detail.isEmpty() ? errorCodeName(error.code) : QStringLiteral("%1: %2").arg(errorCodeName(error.code), error.detail);
}

// A sentence begins with a capital; a name in Chinese has none.
QString asSentence(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

// "person" is what the log says where nobody gave a name.
QString byWhom(const QString &actor)
{
    return actor.isEmpty() || actor == QLatin1String("person") ? QString() : QStringLiteral(" by ") + actor;
}

QString hashWords(const Document &document)
{
    return QStringLiteral("SHA-256 ") + document.sha256.hex();
}

class Report
{
public:
    Report(ReportFlow &flow, const PacketFacts &packet, const ReportFacts &facts, const PageImages &images)
        : m_flow(flow), m_packet(packet), m_facts(facts), m_images(images)
    {
    }

    Result<void> write(const CancelToken &cancel, const ProgressSink &progress)
    {
        cover();
        findings();
        qint64 done = 0;
        for (size_t i = 0; i < m_packet.documents.size(); ++i) {
            documentHead(m_packet.documents[i], static_cast<int>(i) + 1);
            for (const Citation &citation : m_packet.citations) {
                if (citation.document.id != m_packet.documents[i].id)
                    continue;
                if (cancel.isCancelled())
                    return fail(ErrorCode::Cancelled, citation.id);
                report(progress, {QStringLiteral("report"), done++, static_cast<qint64>(m_packet.citations.size()), QStringLiteral("citation"), citation.id});
                one(citation);
            }
        }
        howToCheck();
        return {};
    }

private:
    void cover()
    {
        m_flow.space(0);
        m_flow.paragraph(QStringLiteral("EVIDENCE PACKET"), {Size::Body, ink::accent, 0, 0, {}});
        m_flow.space(4);
        m_flow.paragraph(m_packet.title, {Size::Title, ink::text, 0, 0, {}});
        m_flow.space(8);
        if (!m_packet.note.isEmpty()) {
            m_flow.paragraph(m_packet.note);
            m_flow.space(12);
        }
        std::vector<QStringList> rows{
            {QStringLiteral("Contents"), QStringLiteral("%1 from %2").arg(counted(m_packet.citations.size(), QStringLiteral("citation"), QStringLiteral("citations")),
                                                                          counted(m_packet.documents.size(), QStringLiteral("document"), QStringLiteral("documents")))},
            {QStringLiteral("Exported"), readableTime(m_packet.exportedAt) + byWhom(m_packet.actor)}};
        if (!m_packet.organisation.isEmpty())
            rows.push_back({QStringLiteral("Organisation"), m_packet.organisation});
        rows.push_back({QStringLiteral("Program"), programName()});
        rows.push_back({QStringLiteral("Packet"), m_packet.packetUuid});
        rows.push_back({QStringLiteral("Case"), m_packet.caseUuid});
        m_flow.table({{{}, 1}, {{}, 5}}, rows, false);
        m_flow.space(24);
        m_flow.paragraph(QStringLiteral("How to read it"), heading);
        m_flow.space(4);
        m_flow.paragraph(QStringLiteral("Each citation shows the place on the page, the original words, and a translation with the engine that made it. The original "
                                        "words decide; a translation only helps to find one's way. Translations by the engine \"gist\" are made offline from "
                                        "dictionaries and rules: they carry names, numbers, labels and the gist of a sentence, can be wrong, and are "
                                        "no basis for a quotation. Only what a person accepted is in this packet; who did is named with each citation."));
        if (!m_flow.hasItsFont()) {
            m_flow.space(6);
            m_flow.paragraph(QStringLiteral("This report was made on a machine without its font (WenQuanYi Micro Hei). Words copied or searched in it may differ from those shown: "
                                            "data/citations/citations.json has them exactly."));
        }
        m_flow.space(24);
        m_flow.keep(90);
        m_flow.paragraph(QStringLiteral("Documents"), heading);
        m_flow.space(8);
        documentList();
    }

    void documentList()
    {
        std::vector<QStringList> rows;
        for (size_t i = 0; i < m_packet.documents.size(); ++i) {
            const Document &document = m_packet.documents[i];
            QString what = document.name + u'\n' + document.sha256.hex();
            if (!document.sourceUrl.isEmpty())
                what += u'\n' + document.sourceUrl;
            const auto count = std::ranges::count(m_packet.citations, document.id, [](const Citation &citation) { return citation.document.id; });
            rows.push_back({QStringLiteral("D%1").arg(i + 1), what, QString::number(document.pages), QString::number(count)});
        }
        m_flow.table({{QStringLiteral("No."), 0.7}, {QStringLiteral("Document and its SHA-256"), 8.6}, {QStringLiteral("Pages"), 0.8}, {QStringLiteral("Citations"), 1}}, rows);
    }

    void findings()
    {
        if (m_facts.purchases.empty() && m_facts.relations.empty())
            return;
        m_flow.newPage();
        if (!m_facts.purchases.empty()) {
            m_flow.paragraph(QStringLiteral("Purchases"), heading);
            m_flow.space(8);
            std::vector<QStringList> rows;
            for (const ReportFacts::Purchase &purchase : m_facts.purchases)
                rows.push_back({purchase.number, purchase.name, purchase.status, purchase.citations});
            m_flow.table({{QStringLiteral("Project number"), 3}, {QStringLiteral("Project"), 4}, {QStringLiteral("Status"), 1.4}, {QStringLiteral("Proof"), 3}}, rows);
            m_flow.space(24);
        }
        if (m_facts.relations.empty())
            return;
        m_flow.keep(90);
        m_flow.paragraph(QStringLiteral("Who deals with whom"), heading);
        m_flow.space(8);
        std::vector<QStringList> rows;
        for (const ReportFacts::Relation &relation : m_facts.relations)
            rows.push_back({relation.from, relation.type, relation.to, relation.terms, relation.citations});
        m_flow.table({{QStringLiteral("From"), 3}, {QStringLiteral("Relation"), 1.6}, {QStringLiteral("To"), 3}, {QStringLiteral("Terms"), 1.7}, {QStringLiteral("Proof"), 2}}, rows);
    }

    void documentHead(const Document &document, int number)
    {
        m_flow.newPage();
        m_flow.paragraph(QStringLiteral("DOCUMENT D%1").arg(number), {Size::Body, ink::accent, 0, 0, {}});
        m_flow.space(2);
        m_flow.paragraph(document.name, heading);
        m_flow.space(4);
        m_flow.paragraph(hashWords(document), quiet);
        QStringList more{document.mediaType, counted(document.pages, QStringLiteral("page"), QStringLiteral("pages")),
                         QStringLiteral("imported ") + readableTime(document.importedAt)};
        more.removeAll(QString());
        m_flow.paragraph(more.join(QStringLiteral(" · ")), quiet);
        if (!document.sourceUrl.isEmpty())
            m_flow.paragraph(document.sourceUrl, quiet);
        m_flow.paragraph(QStringLiteral("In the packet: data/originals/") + m_packet.names.value(document.id), quiet);
        m_flow.space(12);
    }

    // Why there is no picture, or an empty text when there is one.
    QString picture(const Citation &citation)
    {
        if (citation.anchor.boxes.isEmpty())
            return QStringLiteral("The place of these words on the page is not known, so there is no picture of it.");
        const auto place = std::pair(citation.document.id, citation.anchor.page);
        const QSizeF size = m_facts.pages.value(place).size;
        const Crop crop = cropOf(citation);
        if (crop.width <= 0)
            return QStringLiteral("The box lies outside the page, so there is no picture of it.");
        if (place != m_drawnPlace) {
            m_drawn = m_images ? m_images(citation.document, citation.anchor.page, cropDpi)
                               : Result<QImage>(fail(ErrorCode::MissingComponent, citation.document.name, QStringLiteral("nothing here draws pages")));
            m_drawnPlace = place;
        }
        if (!m_drawn->hasValue())
            return QStringLiteral("The page could not be drawn (%1), so there is no picture of it.").arg(whyNot(m_drawn->error()));
        const QImage image = croppedImage(m_drawn->value(), size, crop, citation.anchor.boxes);
        if (image.isNull())
            return QStringLiteral("The page could not be drawn (empty image), so there is no picture of it.");
        m_flow.picture(indent, crop.width, crop.height, [&](QPainter &painter) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRectF(0, 0, crop.width, crop.height), image);
            painter.setPen(QPen(ink::accent, 1));
            painter.setBrush(Qt::NoBrush);
            for (const Box &box : citation.anchor.boxes)
                painter.drawRect(QRectF((box.x - crop.region.x) * crop.scale() - 1.5, (box.y - crop.region.y) * crop.scale() - 1.5,
                                        box.width * crop.scale() + 3, box.height * crop.scale() + 3));
        });
        return {};
    }

    [[nodiscard]] Crop cropOf(const Citation &citation) const
    {
        return cropAround(citation.anchor.boxes, m_facts.pages.value({citation.document.id, citation.anchor.page}), m_flow.columnWidth() - indent,
                          m_flow.columnHeight() * cropHeightShare);
    }

    // A citation stays on one page where it can; of a long one at least head, picture and the first lines of the quote.
    [[nodiscard]] double neededTogether(const Citation &citation) const
    {
        const Style side{Size::Body, ink::text, indent, 0, {}};
        const Style barred{Size::Body, ink::text, indent, 0, ink::accent};
        const double head = m_flow.heightOf(headWords(citation), side) + cropOf(citation).height + 24;
        double rest = m_flow.heightOf(citation.anchor.quote, barred) + 14;
        for (const QString &line : {citation.translation, translationWords(citation)})
            rest += citation.translation.isEmpty() ? 0 : m_flow.heightOf(line, barred);
        for (const QString &line : {placeWords(citation), peopleWords(citation), hashWords(citation.document), citation.note})
            rest += m_flow.heightOf(line, side);
        if (head + rest < m_flow.columnHeight() * 0.7)
            return head + rest;
        return std::min(head + 36, m_flow.columnHeight());
    }

    [[nodiscard]] static QString headWords(const Citation &citation)
    {
        if (!citation.says.isEmpty())
            return asSentence(citation.says);
        return citation.note.isEmpty() ? QStringLiteral("Clip") : QStringLiteral("Clip: ") + citation.note;
    }

    void one(const Citation &citation)
    {
        const Style side{Size::Body, ink::text, indent, 0, {}};
        const Style sideQuiet{Size::Body, ink::quiet, indent, 0, {}};
        m_flow.keep(neededTogether(citation));
        m_flow.rule();
        m_flow.space(8);
        m_flow.beside(citation.id, ink::accent);
        m_flow.paragraph(headWords(citation), side);
        m_flow.space(6);
        if (const QString why = picture(citation); !why.isEmpty())
            m_flow.paragraph(why, sideQuiet);
        m_flow.space(8);
        if (citation.anchor.quote.isEmpty())
            m_flow.paragraph(QStringLiteral("A region without words."), sideQuiet);
        m_flow.paragraph(citation.anchor.quote, {Size::Body, ink::text, indent, 0, ink::accent});
        if (!citation.translation.isEmpty()) {
            m_flow.space(6);
            m_flow.paragraph(citation.translation, {Size::Body, ink::text, indent, 0, ink::line});
            m_flow.paragraph(translationWords(citation), {Size::Body, ink::quiet, indent, 0, ink::line});
        }
        m_flow.space(6);
        if (citation.inferred)
            m_flow.paragraph(QStringLiteral("Concluded from these words; it is not written there as such."), sideQuiet);
        if (citation.lost)
            m_flow.paragraph(QStringLiteral("These words were not found again when the page was last read; the place is that of the earlier reading."), sideQuiet);
        m_flow.paragraph(placeWords(citation), sideQuiet);
        m_flow.paragraph(peopleWords(citation), sideQuiet);
        m_flow.paragraph(hashWords(citation.document), sideQuiet);
        if (!citation.says.isEmpty() && !citation.note.isEmpty())
            m_flow.paragraph(QStringLiteral("Note: ") + citation.note, sideQuiet);
        m_flow.space(14);
    }

    void howToCheck()
    {
        m_flow.keep(190);
        m_flow.space(12);
        m_flow.paragraph(QStringLiteral("How to check this packet"), heading);
        m_flow.space(6);
        m_flow.paragraph(QStringLiteral("This report lies in a folder with manifest-sha256.txt, which lists a SHA-256 for every file. In a terminal in that folder, "
                                        "\"sha256sum -c manifest-sha256.txt\" on Linux, or \"shasum -a 256 -c manifest-sha256.txt\" on macOS, says whether each file is as it was; "
                                        "README.txt in data/ has the line for Windows. The SHA-256 of a document in this report is that of the file in data/originals/: "
                                        "compare it with what the publisher or an archive has."));
        m_flow.space(6);
        m_flow.paragraph(QStringLiteral("data/custody.jsonl says what was done with the case, by whom and when. Each entry carries a hash over itself and the entry before, so a line "
                                        "that was changed, removed or put in shows; README.txt says how to check it by hand. \"tendertrail-cli verify\" on the folder or on the zip checks all of it."));
        m_flow.space(6);
        m_flow.paragraph(QStringLiteral("To prove later that the packet is still the one of today, write down the SHA-256 of tagmanifest-sha256.txt: it stands for every file."));
    }

    ReportFlow &m_flow;
    const PacketFacts &m_packet;
    const ReportFacts &m_facts;
    const PageImages &m_images;
    // Citations come page by page: one drawn page is kept.
    std::pair<DocumentId, PageNumber> m_drawnPlace{DocumentId(), 0};
    std::optional<Result<QImage>> m_drawn;
};

} // namespace

Result<void> writeReport(const QString &path, const PacketFacts &packet, const ReportFacts &facts, const PageImages &images,
                         const CancelToken &cancel, const ProgressSink &progress)
{
    auto flow = ReportFlow::open(path, QStringLiteral("Evidence packet: ") + packet.title, QStringLiteral("Evidence packet · ") + packet.title.simplified());
    if (!flow)
        return flow.failure();
    TRAIL_TRY(Report(**flow, packet, facts, images).write(cancel, progress));
    return (*flow)->close();
}

} // namespace tendertrail::evidence
