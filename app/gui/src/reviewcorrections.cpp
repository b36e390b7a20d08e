// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesdialog.h"
#include "gui/controls.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "identitytext.h"
#include "pipeline/decisions.h"
#include "pipeline/review.h"
#include "pipeline/stages.h"
#include "reviewview.h"
#include "rolemenu.h"
#include "sampledialog.h"
#include "store/documents.h"

#include <QComboBox>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

// What a person does at the review desk beyond accept and reject: another role, another spelling, an entity that is there, all of a
// rule after a sample, the rules once more. Part of ReviewView.
namespace tendertrail::gui {

using namespace core;

namespace {

constexpr std::size_t sampleSize = 8;
constexpr std::size_t candidatesShown = 12;

} // namespace

QPoint ReviewView::besideCurrent() const
{
    const QRect row = m_list->visualRect(m_list->currentIndex());
    return m_list->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint());
}

void ReviewView::acceptWith(const pipeline::Correction &correction)
{
    const Suggestion *suggestion = current();
    if (!suggestion)
        return;
    const SuggestionId id = suggestion->id;
    m_model->setState(id, QStringLiteral("accepted"));
    showCounts();
    ++m_writing;
    workspace().session.write(
        this, {}, Change::Suggestions | Change::Facts,
        [id, correction, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) { return pipeline::acceptCorrected(file, id, correction, by); },
        [this](Result<MentionId> done) {
            --m_writing;
            if (!done) {
                workspace().toasts.showError(done.error());
                reload();
            }
        });
    stepToOpen();
}

void ReviewView::changeRole()
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Accept as"));
    addRoles(menu, [this](Field field) {
        pipeline::Correction correction;
        correction.field = field;
        acceptWith(correction);
    });
    menu->popup(besideCurrent());
}

void ReviewView::editValue()
{
    const Suggestion *suggestion = current();
    if (!suggestion)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Accept with another spelling"));
    dialog->setLabelText(tr("The proof stays as it stands on the page."));
    dialog->setTextValue(suggestion->value);
    dialog->setOkButtonText(tr("Accept"));
    dialog->resize(Theme::current().scaled(480), dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &value) {
        if (value.trimmed().isEmpty())
            return;
        pipeline::Correction correction;
        correction.value = value.trimmed();
        acceptWith(correction);
    });
    dialog->open();
}

void ReviewView::mergeInto()
{
    const Suggestion *suggestion = current();
    if (!suggestion || !isEntityField(suggestion->field)) {
        workspace().toasts.say(tr("Only organisations and products can be merged."));
        return;
    }
    workspace().session.read(
        this, [said = *suggestion](store::Database &db, const JobControl &) { return pipeline::entitiesLike(db, said, candidatesShown); },
        [this, id = suggestion->id](Result<std::vector<pipeline::EntityCandidate>> candidates) {
            if (!candidates) {
                workspace().toasts.showError(candidates.error());
                return;
            }
            const Suggestion *still = current();
            if (!still || still->id != id)
                return;
            if (candidates->empty()) {
                workspace().toasts.say(tr("There is no entity yet that it could be."));
                return;
            }
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->addSection(tr("Accept as the same as"));
            bool others = false;
            for (const auto &candidate : *candidates) {
                if (candidate.reasons.empty() && !std::exchange(others, true))
                    menu->addSection(tr("Others"));
                QString text = candidate.entity.label;
                text.replace(u'&', QStringLiteral("&&"));
                if (!candidate.reasons.empty())
                    text += QStringLiteral(" — ") + whyText(candidate.reasons, {});
                menu->addAction(icon(Icon::Merge), text, this, [this, entity = candidate.entity.id] {
                    pipeline::Correction correction;
                    correction.entity = entity;
                    acceptWith(correction);
                });
            }
            menu->popup(besideCurrent());
        });
}

void ReviewView::acceptLikeThis()
{
    const Suggestion *like = current();
    if (!like)
        return;
    struct Alike
    {
        std::vector<SuggestionId> ids;
        std::vector<ReviewRow> sample;
    };
    workspace().session.read(
        this,
        [like = *like](store::Database &db, const JobControl &control) -> Result<Alike> {
            Alike alike;
            auto ids = store::openLike(db, like);
            if (!ids)
                return ids.failure();
            alike.ids = std::move(*ids);
            auto sample = readReviewRows(db, pipeline::sampleOf(alike.ids, sampleSize), control.cancel);
            if (!sample)
                return sample.failure();
            alike.sample = std::move(*sample);
            return alike;
        },
        [this](Result<Alike> alike) {
            if (!alike) {
                workspace().toasts.showError(alike.error());
                return;
            }
            // What was decided a moment ago may not be in the case yet.
            std::erase_if(alike->ids, [this](SuggestionId id) { return m_model->isDecidedHere(id); });
            std::erase_if(alike->sample, [this](const ReviewRow &row) { return m_model->isDecidedHere(row.suggestion.id); });
            if (!alike->ids.empty())
                askWithSample(std::move(alike->ids), std::move(alike->sample));
        });
}

void ReviewView::askWithSample(std::vector<SuggestionId> ids, std::vector<ReviewRow> sample)
{
    auto *dialog = new SampleDialog(std::move(sample), int(ids.size()), this);
    dialog->decided = [this, ids](const std::vector<SuggestionId> &right, const std::vector<SuggestionId> &wrong, bool others) {
        std::vector<SuggestionId> accepted = right;
        if (others) {
            accepted.clear();
            for (const SuggestionId id : ids) {
                if (std::ranges::find(wrong, id) == wrong.end())
                    accepted.push_back(id);
            }
        }
        if (!wrong.empty())
            decideMany(wrong, QStringLiteral("rejected"));
        if (!accepted.empty()) {
            decideMany(accepted, QStringLiteral("accepted"));
            workspace().toasts.say(tr("Accepted %Ln suggestion(s) of one rule. Ctrl+Z takes it back.", nullptr, int(accepted.size())));
        }
    };
    dialog->open();
}

void ReviewView::runAgain()
{
    struct Again
    {
        pipeline::TagReport report;
        QHash<DocumentId, QString> names;
    };
    workspace().session.write(
        this, {.title = tr("Running the rules again")}, Change::Suggestions | Change::Documents | Change::Facts,
        [by = workspace().session.actor()](store::CaseFile &file, const JobControl &control) -> Result<Again> {
            auto report = pipeline::tagCase(file, 0, by, {}, control.cancel, control.progress);
            if (!report)
                return report.failure();
            Again again{std::move(*report), {}};
            for (const pipeline::TagChange &change : again.report.changes) {
                if (!again.names.contains(change.document))
                    again.names.insert(change.document, store::document(file.database(), change.document).valueOr({}).name);
            }
            return again;
        },
        [this](Result<Again> again) {
            if (!again) {
                if (again.error().code != ErrorCode::Cancelled)
                    workspace().toasts.showError(again.error());
                return;
            }
            auto *dialog = new ChangesDialog(std::move(again->report.changes), again->names, this);
            dialog->opened = [this, dialog](const Suggestion &place) {
                dialog->accept();
                workspace().navigator.go(Place::pageOf(place.document, place.anchor.page, place.anchor.range, place.anchor.boxes));
            };
            dialog->open();
        });
}

void ReviewView::fillDocuments(const ReviewPage &page)
{
    const QSignalBlocker quiet(m_document);
    m_document->clear();
    m_document->addItem(tr("All documents"), qint64(0));
    for (const auto &[id, name] : page.documents)
        m_document->addItem(name, id.value());
    if (page.moreDocuments) {
        // Nobody chooses among thousands in a list: the filter finds a document by its name.
        m_document->addItem(tr("More: type a document's name above"), qint64(0));
        qobject_cast<QStandardItemModel *>(m_document->model())->item(m_document->count() - 1)->setEnabled(false);
    }
    m_document->setCurrentIndex(std::max(0, m_document->findData(m_query.document.value())));
}

} // namespace tendertrail::gui
