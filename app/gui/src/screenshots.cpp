// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/screenshots.h"

#include "gui/language.h"
#include "pipeline/decisions.h"
#include "store/documentlist.h"
#include "store/documents.h"
#include "store/entities.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr int tick = 60;
constexpr int quietTicks = 8;      // nothing has run for half a second: images are in, layouts are done
constexpr int patienceTicks = 600; // half a minute, then the picture is taken as it is

struct Examples
{
    core::DocumentId document;
    core::DocumentId scan; ///< a document that was recognised
    core::EntityId entity;
    core::RelationId relation;
    std::optional<Place> proof{}; ///< a page at words that prove a relation
};
} // namespace

Screenshots::Screenshots(Session &session, Jobs &jobs, Navigator &navigator, Options options,
                         std::function<std::unique_ptr<MainWindow>()> makeWindow, QObject *parent)
    : QObject(parent), m_session(session), m_jobs(jobs), m_navigator(navigator), m_options(std::move(options)), m_makeWindow(std::move(makeWindow))
{
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::grabWhenQuiet);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_options.folder)) {
        Q_EMIT finished({}, u"cannot make the folder "_s + m_options.folder);
        return;
    }
    prepare();
}

// Which document, entity and relation the pictures show: the first ones, read from the case.
void Screenshots::prepare()
{
    const auto plan = [this](const Examples &examples) {
        QList<std::pair<QString, Place>> places;
        bool hasReader = false;
        const auto specs = registeredViews();
        for (const ViewSpec &spec : specs) {
            hasReader = hasReader || spec.kinds.contains(Place::Kind::Page);
            for (const Place::Kind kind : spec.kinds) {
                Place place = Place::of(kind);
                QString name = spec.id;
                if (kind == Place::Kind::Page) {
                    place = examples.proof.value_or(Place::pageOf(examples.document));
                    if (!examples.document.isValid())
                        continue;
                } else if (kind == Place::Kind::Entity) {
                    place = Place::entityOf(examples.entity);
                    name = u"entity"_s;
                    if (!examples.entity.isValid())
                        continue;
                }
                places.append({name, place});
                if (kind == Place::Kind::Graph && examples.relation.isValid())
                    places.append({u"graph-edge"_s, Place::relationOf(examples.relation)});
            }
        }
        QList<std::tuple<QString, Place, QString>> dialogs{{u"dialog-sample"_s, Place::of(Place::Kind::Review), u"review.acceptlike"_s},
                                                            {u"dialog-catalogues"_s, Place::of(Place::Kind::Settings), u"settings.catalogues"_s}};
        if (examples.scan.isValid()) {
            dialogs.append({u"dialog-correction"_s, Place::pageOf(examples.scan, 1, {0, 1}), u"reader.correctline"_s});
            dialogs.append({u"dialog-doubts"_s, Place::pageOf(examples.scan), u"reader.doubts"_s});
        }
        if (examples.document.isValid())
            dialogs.append({u"dialog-glossary"_s, Place::pageOf(examples.document), u"reader.terms"_s});
        if (examples.entity.isValid()) {
            dialogs.append({u"dialog-split"_s, Place::entityOf(examples.entity), u"entities.split"_s});
            dialogs.append({u"dialog-name"_s, Place::entityOf(examples.entity), u"entities.name"_s});
        }
        for (const QSize &size : m_options.sizes) {
            for (const QString &language : m_options.languages) {
                for (const Scheme scheme : m_options.schemes) {
                    if (!m_session.isOpen()) {
                        m_shots.append({language, scheme, size, u"start"_s, {}, {}, {}});
                        continue;
                    }
                    for (const auto &[name, place] : places)
                        m_shots.append({language, scheme, size, name, place, {}, {}});
                    m_shots.append({language, scheme, size, u"palette"_s, Place::of(Place::Kind::Documents), u"palette"_s, {}});
                    m_shots.append({language, scheme, size, u"search"_s, Place::of(Place::Kind::Documents), {}, u"采购"_s});
                    for (const auto &[name, place, command] : dialogs)
                        m_shots.append({language, scheme, size, name, place, {}, {}, command});
                }
            }
        }
        next();
    };
    if (!m_session.isOpen()) {
        plan({});
        return;
    }
    m_session.read(
        this,
        [](store::Database &db, const JobControl &) -> core::Result<Examples> {
            Examples examples;
            const auto documents = store::documentLines(db, {.order = store::DocumentOrder::Imported});
            if (!documents)
                return documents.failure();
            for (const store::DocumentLine line : *documents) {
                const core::Document document = line.isDocument() ? store::document(db, line.document()).valueOr({}) : core::Document();
                if (document.pages > 0 && !examples.document.isValid())
                    examples.document = document.id;
                if (document.ocrPages > 0 && !examples.scan.isValid())
                    examples.scan = document.id;
            }
            auto facts = pipeline::facts(db, true);
            if (!facts)
                return facts.failure();
            if (!facts->entities.empty())
                examples.entity = facts->entities.front().id;
            if (!facts->relations.empty())
                examples.relation = facts->relations.front().id;
            for (const core::Mention &mention : facts->mentions) {
                if (!examples.proof && !facts->relations.empty() && mention.id == facts->relations.front().evidence.front())
                    examples.proof = Place::pageOf(mention.document, mention.anchor.page, mention.anchor.range, mention.anchor.boxes);
            }
            return examples;
        },
        [this, plan](core::Result<Examples> examples) {
            if (examples)
                plan(*examples);
            else
                Q_EMIT finished({}, core::describe(examples.error()));
        });
}

void Screenshots::next()
{
    ++m_at;
    if (m_at >= m_shots.size()) {
        m_timer.stop();
        m_window.reset();
        Q_EMIT finished(m_files, {});
        return;
    }
    const Shot &shot = m_shots.at(m_at);
    Theme::current().setSchemeChoice(shot.scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light);
    if (!m_window || installedLanguage() != shot.language) {
        m_window.reset();
        installLanguage(shot.language);
        m_window = m_makeWindow();
    }
    m_window->resize(shot.size);
    m_window->show();
    if (m_session.isOpen())
        m_navigator.go(shot.place);
    if (!shot.command.isEmpty()) {
        if (auto *action = m_window->findChild<QAction *>(shot.command))
            action->trigger();
    }
    if (!shot.search.isEmpty()) {
        if (auto *field = m_window->findChild<QLineEdit *>(u"searchField"_s)) {
            field->setText(shot.search);
            Q_EMIT field->textEdited(shot.search);
        }
    }
    m_quiet = 0;
    m_waited = 0;
    m_asked = false;
    m_timer.start();
}

void Screenshots::grabWhenQuiet()
{
    ++m_waited;
    m_quiet = m_jobs.isIdle() ? m_quiet + 1 : 0;
    if (m_quiet >= quietTicks || m_waited >= patienceTicks) {
        const QString &dialog = m_shots.at(m_at).dialog;
        if (!dialog.isEmpty() && !std::exchange(m_asked, true)) {
            if (auto *action = m_window->findChild<QAction *>(dialog))
                action->trigger();
            m_quiet = m_waited = 0;
            return;
        }
        m_timer.stop();
        grab();
    }
}

QWidget *Screenshots::openDialog() const
{
    const auto dialogs = m_window->findChildren<QDialog *>();
    const auto open = std::find_if(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) { return dialog->isVisible(); });
    return open == dialogs.end() ? nullptr : *open;
}

void Screenshots::grab()
{
    const Shot &shot = m_shots.at(m_at);
    QWidget *seen = shot.dialog.isEmpty() ? m_window.get() : openDialog();
    if (!seen) { // nothing to ask about in this case: no suggestion is open, no word in doubt
        m_window.reset();
        next();
        return;
    }
    const QString name = u"%1-%2-%3-%4x%5.png"_s.arg(shot.name, shot.language, shot.scheme == Scheme::Dark ? u"dark"_s : u"light"_s)
                             .arg(shot.size.width())
                             .arg(shot.size.height());
    const QString path = QDir(m_options.folder).filePath(name);
    if (!seen->grab().save(path)) {
        Q_EMIT finished(m_files, u"cannot write "_s + path);
        return;
    }
    m_files.append(path);
    if (!shot.search.isEmpty() || !shot.command.isEmpty() || !shot.dialog.isEmpty())
        m_window.reset(); // overlays go with it
    next();
}

} // namespace tendertrail::gui
