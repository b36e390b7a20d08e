// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "gui/consent.h"
#include "gui/controls.h"
#include "worker/client.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

// A sign with a word: the sign differs in shape, not only in colour.
class StatusLine::Light : public QWidget
{
public:
    explicit Light(QWidget *parent) : QWidget(parent)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing::xs);
        m_sign = new QLabel(this);
        m_words = label({}, TextSize::Small, Tone::Secondary, false, this);
        row->addWidget(m_sign);
        row->addWidget(m_words);
        connect(&Theme::current(), &Theme::changed, this, [this] { draw(); });
    }
    void set(Icon which, Tone tone, const QString &words, const QString &explanation)
    {
        m_icon = which;
        m_tone = tone;
        m_words->setText(words);
        setToolTip(explanation);
        setAccessibleName(words);
        setAccessibleDescription(explanation);
        draw();
    }

private:
    void draw()
    {
        const Colours &c = Theme::current().colours();
        const QColor colour = m_tone == Tone::Success ? c.success : m_tone == Tone::Warning ? c.warning
                            : m_tone == Tone::Danger  ? c.danger
                                                      : c.tertiary;
        m_sign->setPixmap(iconPixmap(m_icon, Theme::current().scaled(16), colour, devicePixelRatioF()));
    }
    QLabel *m_sign;
    QLabel *m_words;
    Icon m_icon = Icon::Info;
    Tone m_tone = Tone::Secondary;
};

StatusLine::StatusLine(Session &session, Jobs &jobs, Settings &settings, QWidget *parent)
    : QWidget(parent), m_session(session), m_jobs(jobs), m_settings(settings)
{
    setProperty("look", u"footer"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::xs, spacing::l, spacing::xs);
    row->setSpacing(spacing::l);
    m_counts = label({}, TextSize::Small, Tone::Secondary, false, this);
    m_network = new Light(this);
    m_confined = new Light(this);
    m_hashes = new Light(this);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_network);
    row->addWidget(m_confined);
    row->addWidget(m_hashes);

    m_confined->set(Icon::Shield, Tone::Secondary, tr("Confinement not known yet"), {});
    connect(&session, &Session::settingsChanged, this, &StatusLine::readCase);
    connect(&settings, &Settings::endpointChanged, this, &StatusLine::readCase);
    connect(&session, &Session::countsChanged, this, &StatusLine::showCounts);
    connect(&session, &Session::closed, this, &StatusLine::readCase);
    connect(&session, &Session::closed, this, &StatusLine::showCounts);
    connect(&session, &Session::opened, this, &StatusLine::askWorker);
    readCase();
    showCounts();
    if (session.isOpen())
        askWorker();
}

void StatusLine::showCounts()
{
    if (!m_session.isOpen()) {
        m_counts->clear();
        return;
    }
    const store::Counts &counts = m_session.counts();
    QStringList texts{tr("%Ln document(s)", nullptr, counts.documents), tr("%Ln page(s)", nullptr, counts.pages)};
    if (counts.openSuggestions > 0)
        texts.append(tr("%Ln to review", nullptr, counts.openSuggestions));
    m_counts->setText(texts.join(u" · "_s));
}

void StatusLine::readCase()
{
    m_network->set(Icon::Offline, Tone::Success, tr("Offline"),
                   tr("No network is used: documents are read, recognised and translated on this computer."));
    m_hashes->set(Icon::Lock, Tone::Secondary, tr("Hashes not checked yet"),
                  tr("“Check all hashes” compares every original with its SHA-256 and the custody log with its chain."));
    m_hashes->setVisible(m_session.isOpen());
    m_confined->setVisible(m_session.isOpen());
    if (!m_session.isOpen())
        return;
    m_session.read(
        this, [](store::Database &db, const JobControl &) { return readConsent(db); },
        [this](core::Result<Consent> consent) {
            if (!consent)
                return;
            if (!consent->address.isEmpty())
                m_network->set(Icon::Globe, Tone::Warning, consent->address,
                               tr("You have allowed this case's text to be sent to %1 for translation.").arg(consent->address));
            if (!consent->verifiedAt.isEmpty())
                m_hashes->set(Icon::Lock, consent->verifiedOk ? Tone::Success : Tone::Danger,
                              consent->verifiedOk ? tr("Hashes right, %1").arg(timeText(consent->verifiedAt))
                                                  : tr("Hashes wrong, %1").arg(timeText(consent->verifiedAt)),
                              tr("When every original was last compared with its SHA-256."));
        });
}

void StatusLine::askWorker()
{
    m_jobs.start(
        this, {},
        [](const JobControl &) {
            worker::Client client;
            return client.describe();
        },
        [this](core::Result<QString> description) {
            if (!description) {
                m_confined->set(Icon::Warning, Tone::Danger, tr("No reader"),
                                tr("The program that reads documents could not be started. Install Tendertrail again."));
                return;
            }
            const QJsonObject sandbox = QJsonDocument::fromJson(description->toUtf8()).object().value("sandbox"_L1).toObject();
            QStringList missing;
            if (!sandbox.value("memory"_L1).toBool())
                missing.append(tr("memory"));
            if (!sandbox.value("time"_L1).toBool())
                missing.append(tr("time"));
            if (!sandbox.value("network"_L1).toBool())
                missing.append(tr("network"));
            if (!sandbox.value("files"_L1).toBool())
                missing.append(tr("files"));
            const QString always = tr("Documents are opened by a separate program only.");
            if (missing.isEmpty())
                m_confined->set(Icon::Shield, Tone::Success, tr("Confined"),
                                always + u' ' + tr("It has no network, writes no files, and is limited in memory and time."));
            else
                m_confined->set(Icon::Shield, Tone::Warning, tr("Partly confined"),
                                always + u' ' + tr("On this system it is not limited in: %1.").arg(missing.join(u", "_s)));
        });
}

} // namespace tendertrail::gui
